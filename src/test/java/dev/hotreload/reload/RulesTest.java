package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.cancelRule;
import static dev.hotreload.reload.Effects.killRule;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Effects.startRule;
import static dev.hotreload.reload.Happening.changed;
import static dev.hotreload.reload.Happening.configured;
import static dev.hotreload.reload.Happening.interrupt;
import static dev.hotreload.reload.Happening.ruleChanged;
import static dev.hotreload.reload.Happening.ruleFinished;
import static dev.hotreload.reload.PolicyBuilder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

class RulesTest {

    private final Machine machine = new Machine(PolicyBuilder.eager().rules(1000, 200));

    @Test
    void aRuleRunsItsDelayAfterTheFirstChange() {
        machine.on(ruleChanged(0, "a.css")).expect();
        machine.after(900).on(ruleChanged(0, "b.css")).after(99).expect();
        machine.after(1).expect(startRule(1, 0));
    }

    @Test
    void aRuleTellsWhatMadeItRunAndHowItWent() {
        machine.on(ruleChanged(0, "a.css")).on(ruleChanged(0, "b.css")).after(1000);
        machine.on(ruleFinished(1)).expect();
        assertThat(machine.said(Notice.RuleRan.class).cause())
                .isEqualTo("a.css and 1 more changed");
        machine.after(10_000).expect();
    }

    @Test
    void whatChangesWhileARuleRunsMakesItRunOnceMore() {
        machine.on(ruleChanged(0, "a.css")).after(1000).expect(startRule(1, 0));
        machine.on(ruleChanged(0, "a.css")).on(ruleChanged(0, "b.css")).after(5000).expect();
        machine.on(ruleFinished(1)).after(999).expect().after(1).expect(startRule(2, 0));
        machine.on(ruleFinished(2)).after(10_000).expect();
    }

    @Test
    void rulesRunBesideEachOther() {
        machine.on(ruleChanged(0, "a.css")).on(ruleChanged(1, "b.sql")).after(200);
        machine.expect(startRule(1, 1)).after(800).expect(startRule(2, 0));
    }

    @Test
    void rulesRunBesideABuild() {
        machine.up(1).on(ruleChanged(0, "a.css")).on(changed("main.go")).expect(startBuild(2));
        machine.after(1000)
                .expect(startRule(1, 0))
                .is(
                        "Building#2 Up#1 [Running[run=1, cause=a.css changed, later=Optional.empty], Idle[]]");
    }

    @Test
    void aResultOfAnOlderRunIsDropped() {
        machine.on(ruleChanged(0, "a.css")).after(1000).on(ruleFinished(1));
        machine.on(ruleChanged(0, "a.css")).after(1000).on(ruleFinished(1)).says();
    }

    @Test
    void aRuleThatIsNotConfiguredIsIgnored() {
        machine.on(ruleChanged(2, "a.css")).after(10_000).expect();
    }

    @Test
    void aRuleThatWaitsDoesNotKeepTheDaemonFromLeaving() {
        machine.on(ruleChanged(0, "a.css")).on(interrupt()).expect().hasLeft();
    }

    @Test
    void aRuleThatRunsIsAskedToEndAndWaitedForOnTheWayOut() {
        machine.on(ruleChanged(0, "a.css")).after(1000).on(interrupt()).expect(cancelRule(1));
        machine.after(499).expect().after(1).expect(killRule(1));
        machine.on(ruleFinished(1)).hasLeft();
    }

    @Test
    void theSecondInterruptKillsARule() {
        machine.on(ruleChanged(0, "a.css")).after(1000).on(interrupt()).on(interrupt());
        machine.expect(killRule(1)).on(ruleFinished(1)).hasLeft();
    }

    @Test
    void aRuleOfTheConfigurationBeforeIsEndedAndItsNumberNotUsedAgain() {
        machine.on(ruleChanged(0, "a.css")).after(1000);
        machine.on(configured(PolicyBuilder.eager().rules(rule("other", "sql", 100))))
                .expect(cancelRule(1), startBuild(1));
        machine.on(ruleChanged(0, "a.sql")).after(100).expect(startRule(2, 0));
        machine.on(ruleFinished(1)).says().after(300).on(ruleFinished(2));
        machine.says(Notice.RuleRan.class);
    }

    @Test
    void aRuleOfTheConfigurationBeforeThatDoesNotEndIsKilled() {
        machine.on(ruleChanged(1, "b.sql")).after(1000);
        machine.on(configured(PolicyBuilder.eager())).after(500).expect(killRule(1));
        machine.after(10_000).expect();
    }

    @Test
    void aRuleOfTheConfigurationBeforeIsWaitedForOnTheWayOut() {
        machine.on(ruleChanged(1, "b.sql")).after(1000);
        machine.on(configured(PolicyBuilder.eager())).after(200).on(Happening.built(1));
        machine.on(Happening.notStarted(1)).on(interrupt()).expect().on(interrupt());
        machine.expect(killRule(1)).on(ruleFinished(1)).hasLeft();
    }
}
