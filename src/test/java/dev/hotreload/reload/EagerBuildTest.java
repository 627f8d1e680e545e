package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.cancelBuild;
import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.killBuild;
import static dev.hotreload.reload.Effects.startApp;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Happening.begun;
import static dev.hotreload.reload.Happening.buildFailed;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.cancelled;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.exited;
import static dev.hotreload.reload.Happening.reloadAsked;
import static dev.hotreload.reload.Happening.started;

import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

/** The build table, where a build starts with the first change. */
class EagerBuildTest {

    private final Machine machine = Machine.eager();

    @Test
    void theFirstBuildStartsAtOnce() {
        machine.on(begun()).expect(startBuild(1)).is("Building#1 Down");
    }

    @Test
    void theFirstBuildIsShownAndHandedOverAtOnce() {
        machine.on(begun()).expectShown(1).after(20).on(built(1)).expect(startApp(1));
    }

    @Test
    void quietBuildsAtOnceWhenAFileChanges() {
        machine.up(1).on(changed("main.go")).expect(startBuild(2)).is("Building#2 Up#1");
    }

    @Test
    void buildingIsCancelledByAChange() {
        machine.on(begun())
                .after(20)
                .on(changed("main.go"))
                .expect(cancelBuild(1))
                .is("Cancelling#1 Down");
    }

    @Test
    void buildingIsCancelledByAChangeAfterTheWindowToo() {
        machine.on(begun()).after(5000).on(changed("main.go")).expect(cancelBuild(1));
    }

    @Test
    void buildingBeyondTheLatestTimeGoesOnAndIsDoneAgain() {
        machine.up(1)
                .on(changed("main.go"))
                .after(10_000)
                .on(changed("main.go"))
                .expect()
                .is("Building#2+later Up#1")
                .on(changed("other.go"))
                .expect()
                .on(built(2))
                .expect(startBuild(3), interruptApp(1))
                .is("Building#3 Stopping#1+next");
    }

    @Test
    void buildingShowsItsOutputWhenTheWindowIsOver() {
        machine.up(1)
                .on(changed("main.go"))
                .after(99)
                .expectShown()
                .after(1)
                .expectShown(2)
                .expect();
    }

    @Test
    void buildingThatEndsInTheWindowIsHandedOverAtOnce() {
        machine.up(1)
                .on(changed("main.go"))
                .after(4)
                .on(built(2))
                .expect(interruptApp(1))
                .expectShown(2)
                .is("Ahead#2 Stopping#1+next");
    }

    @Test
    void aheadIsQuietWhenTheWindowIsOver() {
        machine.up(1)
                .on(changed("main.go"))
                .after(4)
                .on(built(2))
                .after(95)
                .is("Ahead#2 Stopping#1+next")
                .after(1)
                .is("Quiet Stopping#1+next");
    }

    @Test
    void aheadBuildsAtOnceWhenAFileChangesAndHoldsThatResultBack() {
        machine.up(1)
                .on(changed("main.go"))
                .after(4)
                .on(built(2))
                .after(20)
                .on(changed("other.go"))
                .expect(startBuild(3))
                .after(4)
                .on(built(3))
                .expect()
                .expectShown()
                .is("Built#3 Stopping#1+next");
    }

    @Test
    void aheadBuildsForWhoeverAsksAndHoldsNothingBack() {
        machine.up(1)
                .on(changed("main.go"))
                .after(4)
                .on(built(2))
                .on(reloadAsked())
                .expect(startBuild(3))
                .after(4)
                .on(built(3))
                .expectShown(3)
                .is("Quiet Stopping#1+next");
    }

    @Test
    void buildingThatEndsAfterTheWindowIsHandedOver() {
        machine.up(1)
                .on(changed("main.go"))
                .after(200)
                .on(built(2))
                .expect(interruptApp(1))
                .is("Quiet Stopping#1+next");
    }

    @Test
    void cancellingTakesInFurtherChanges() {
        machine.on(begun())
                .after(20)
                .on(changed("main.go"))
                .on(changed("other.go"))
                .expect()
                .after(40)
                .on(cancelled(1))
                .is("Settling Down");
    }

    @Test
    void cancellingKillsABuildThatDoesNotEnd() {
        machine.on(begun())
                .on(changed("main.go"))
                .after(499)
                .expect()
                .after(1)
                .expect(killBuild(1))
                .after(10_000)
                .expect()
                .is("Cancelling#1 Down");
    }

    @Test
    void cancellingThatIsOverSettlesForTheRestOfTheWindow() {
        machine.on(begun())
                .after(20)
                .on(changed("main.go"))
                .after(10)
                .on(cancelled(1))
                .expect()
                .is("Settling Down")
                .after(89)
                .expect()
                .after(1)
                .expect(startBuild(2));
    }

    @Test
    void cancellingThatTookLongerThanTheWindowBuildsAtOnce() {
        machine.on(begun())
                .on(changed("main.go"))
                .after(300)
                .on(cancelled(1))
                .after(0)
                .expect(startBuild(2))
                .expectShown(2);
    }

    @Test
    void settlingIsHeldOpenByChanges() {
        machine.on(begun())
                .on(changed("main.go"))
                .on(cancelled(1))
                .after(99)
                .on(changed("main.go"))
                .expect()
                .after(99)
                .expect()
                .after(1)
                .expect(startBuild(2));
    }

    @Test
    void builtDropsItsResultWhenAFileChanges() {
        machine.up(1)
                .on(changed("main.go"))
                .after(20)
                .on(buildFailed(2))
                .is("Built#2 Up#1")
                .after(20)
                .on(changed("main.go"))
                .expect()
                .is("Settling Up#1")
                .after(100)
                .expect(startBuild(3));
    }

    @Test
    void builtHandsOverWhenTheWindowIsOver() {
        machine.up(1)
                .on(changed("main.go"))
                .after(4)
                .on(built(2))
                .on(exited(1, 0))
                .on(started(2))
                .on(changed("other.go"))
                .after(4)
                .on(built(3))
                .after(95)
                .expect()
                .after(1)
                .expect(interruptApp(2))
                .expectShown(3);
    }

    @Test
    void aFailureInsideTheWindowIsNotShownIfTheNextChangeSupersedesIt() {
        machine.up(1)
                .on(changed("main.go"))
                .after(20)
                .on(buildFailed(2))
                .says()
                .expectShown()
                .on(changed("main.go"))
                .says()
                .expectShown()
                .after(500)
                .expect(startBuild(3))
                .expectShown(3)
                .says();
    }

    @Test
    void aFailureInsideTheWindowIsShownWhenItIsOver() {
        machine.up(1)
                .on(changed("main.go"))
                .after(20)
                .on(buildFailed(2))
                .after(80)
                .expectShown(2)
                .says(Notice.BuildFailed.class);
    }

    @Test
    void aResultOfAnOlderBuildIsDropped() {
        machine.on(begun())
                .on(changed("main.go"))
                .on(cancelled(1))
                .after(100)
                .expect(startBuild(2))
                .on(built(1))
                .expect()
                .is("Building#2 Down");
    }

    @Test
    void aResultThatComesTwiceIsDropped() {
        machine.up(1).on(built(1)).expect().is("Quiet Up#1");
    }
}
