package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.cancelBuild;
import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.killBuild;
import static dev.hotreload.reload.Effects.startApp;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Happening.begun;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.cancelled;
import static dev.hotreload.reload.Happening.changed;

import org.junit.jupiter.api.Test;

/**
 * The build table with {@code eager = false}: a build starts {@code delay} after the last change.
 */
class LazyBuildTest {

    private final Machine machine = Machine.lazy();

    @Test
    void theFirstBuildStartsAtOnceAndItsResultIsNotHeldBack() {
        machine.on(begun())
                .expect(startBuild(1))
                .expectShown(1)
                .after(50)
                .on(built(1))
                .expect(startApp(1));
    }

    @Test
    void quietWaitsWhenAFileChanges() {
        machine.up(1)
                .on(changed("main.go"))
                .expect()
                .is("Settling Up#1")
                .after(999)
                .expect()
                .after(1)
                .expect(startBuild(2))
                .expectShown(2);
    }

    @Test
    void settlingIsHeldOpenByChanges() {
        machine.up(1)
                .on(changed("main.go"))
                .after(900)
                .on(changed("main.go"))
                .after(900)
                .expect()
                .after(100)
                .expect(startBuild(2));
    }

    @Test
    void settlingIsNeverHeldOpenPastTheLatestTime() {
        machine.up(1).on(changed("main.go"));
        for (int i = 0; i < 19; i++) {
            machine.after(500).expect().on(changed("main.go")).expect();
        }
        machine.after(500).expect(startBuild(2));
    }

    @Test
    void buildingIsCancelledByAChange() {
        machine.up(1)
                .on(changed("main.go"))
                .after(1200)
                .on(changed("main.go"))
                .expect(cancelBuild(2))
                .is("Cancelling#2 Up#1");
    }

    @Test
    void buildingBeyondTheLatestTimeGoesOnAndIsDoneAgain() {
        machine.up(1)
                .on(changed("main.go"))
                .after(11_000)
                .on(changed("main.go"))
                .expect()
                .on(built(2))
                .expect(interruptApp(1))
                .is("Settling Stopping#1+next")
                .after(1000)
                .is("Building#3 Killed#1+next");
    }

    @Test
    void buildingThatEndsIsHandedOver() {
        machine.up(1).on(changed("main.go")).after(1001).on(built(2)).expect(interruptApp(1));
    }

    @Test
    void cancellingKillsABuildThatDoesNotEnd() {
        machine.on(begun()).on(changed("main.go")).after(500).expect(killBuild(1));
    }

    @Test
    void cancellingThatIsOverSettlesForTheRestOfTheWindow() {
        machine.on(begun())
                .on(changed("main.go"))
                .after(300)
                .on(cancelled(1))
                .is("Settling Down")
                .after(699)
                .expect()
                .after(1)
                .expect(startBuild(2));
    }

    @Test
    void cancellingTakesInFurtherChanges() {
        machine.on(begun())
                .on(changed("main.go"))
                .after(300)
                .on(changed("main.go"))
                .on(cancelled(1))
                .after(999)
                .expect()
                .after(1)
                .expect(startBuild(2));
    }
}
