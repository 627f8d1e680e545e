package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.cancelBuild;
import static dev.hotreload.reload.Effects.interruptApp;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Happening.built;
import static dev.hotreload.reload.Happening.cancelled;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.complete;
import static dev.hotreload.reload.Happening.configured;
import static dev.hotreload.reload.Happening.outstanding;

import org.junit.jupiter.api.Test;

/** The watch knows that more has changed than it has told. */
class OutstandingChangesTest {

    @Test
    void aBuildThatEndsMeanwhileWaitsAndIsDropped() {
        Machine machine = Machine.eager().up(1);
        machine.on(changed("a.go")).on(outstanding());
        machine.after(10).on(built(2)).expect().is("Built#2 Up#1");
        machine.after(5000).expect();
        machine.on(changed("b.go")).on(complete()).expect().is("Settling Up#1");
        machine.after(100).expect(startBuild(3));
    }

    @Test
    void aBuildCountsWhereNothingElseIsFound() {
        Machine machine = Machine.eager().up(1);
        machine.on(changed("a.go")).on(outstanding());
        machine.after(10).on(built(2));
        machine.after(5000).on(complete()).is("Built#2 Up#1");
        machine.after(100).expect(interruptApp(1)).is("Quiet Stopping#1+next");
    }

    @Test
    void theTimeUntilThenHoldsNoBuildBack() {
        Machine machine = Machine.eager().up(1);
        machine.on(changed("a.go")).on(outstanding()).after(9000);
        machine.on(changed("b.go")).expect(cancelBuild(2));
        machine.on(complete()).on(cancelled(2)).after(100).expect(startBuild(3));
    }

    @Test
    void nothingStartsBeforeAllIsTold() {
        Machine machine = Machine.lazy().up(1);
        machine.on(changed("a.go")).on(outstanding());
        machine.after(5000).expect().is("Settling Up#1");
        machine.on(complete()).after(2000).expect(startBuild(2));
    }

    @Test
    void anEndWithoutABeginningMeansNothing() {
        Machine machine = Machine.eager().up(1);
        machine.on(complete()).expect().is("Quiet Up#1");
        machine.on(outstanding()).on(configured(PolicyBuilder.eager())).on(complete());
        machine.after(10).on(built(2)).expect(interruptApp(1));
    }
}
