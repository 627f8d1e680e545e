package dev.hotreload.reload;

import static dev.hotreload.reload.Effects.cancelRule;
import static dev.hotreload.reload.Effects.startBuild;
import static dev.hotreload.reload.Effects.startRule;
import static dev.hotreload.reload.Happening.configured;
import static dev.hotreload.reload.Happening.ruleChanged;
import static dev.hotreload.reload.Happening.ruleFinished;
import static dev.hotreload.reload.Happening.watchToggled;
import static dev.hotreload.reload.PolicyBuilder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.config.Rule;
import dev.hotreload.report.Notice;

import org.junit.jupiter.api.Test;

/** A checkout, or saving all, changes the configuration and the files of rules in one go. */
class RulesAndConfigurationTest {

    private final Rule css = rule("make css", "css", 1000);
    private final Rule proto = rule("make proto", "proto", 1000);
    private final Machine machine = new Machine(with(css, proto));

    private static PolicyBuilder with(Rule... rules) {
        return PolicyBuilder.eager().rules(rules);
    }

    @Test
    void aRuleThatWaitsStillRunsAtItsTime() {
        machine.on(ruleChanged(1, "api.proto")).after(20);
        machine.on(configured(with(css, proto).rerun(100))).expect(startBuild(1));
        machine.after(979).expect().after(1).expect(startRule(1, 1));
        machine.on(ruleFinished(1));
        assertThat(machine.said(Notice.RuleRan.class).cause()).isEqualTo("api.proto changed");
    }

    @Test
    void aRuleThatWaitsRunsWhereverItStandsNow() {
        machine.on(ruleChanged(1, "api.proto")).after(20);
        machine.on(configured(with(proto))).after(980).expect(startRule(1, 0));
    }

    @Test
    void aRuleThatRunsGoesOnWhereverItStandsNow() {
        machine.on(ruleChanged(1, "api.proto")).after(1000);
        machine.on(configured(with(proto, css))).expect(startBuild(1));
        machine.on(ruleFinished(1)).says(Notice.RuleRan.class).after(10_000).expect();
    }

    @Test
    void whatCameWhileARuleRunsRunsItOnceMoreWhereverItStandsNow() {
        machine.on(ruleChanged(1, "a.proto")).after(1000).on(ruleChanged(1, "b.proto"));
        machine.on(configured(with(proto, css))).on(ruleFinished(1)).after(1000);
        machine.expect(startRule(2, 0));
    }

    @Test
    void aRuleWithAnotherDelayOrOtherFilesIsTheSame() {
        machine.on(ruleChanged(0, "a.css")).after(20);
        machine.on(configured(with(rule("make css", "scss", 10)))).after(980);
        machine.expect(startRule(1, 0));
    }

    @Test
    void aRuleThatWaitsRunsItsNewCommand() {
        machine.on(ruleChanged(1, "api.proto")).after(20);
        machine.on(configured(with(css, rule("buf generate", "proto", 1000)))).after(980);
        machine.expect(startRule(1, 1));
    }

    @Test
    void aCommandThatRunsIsCancelledAndTheNewOneRunsInstead() {
        machine.on(ruleChanged(1, "api.proto")).after(1000);
        machine.on(configured(with(css, rule("buf generate", "proto", 1000))));
        machine.expect(cancelRule(1), startBuild(1)).on(ruleFinished(1)).says();
        machine.after(1000).expect(startRule(2, 1)).on(ruleFinished(2));
        assertThat(machine.said(Notice.RuleRan.class).cause()).isEqualTo("api.proto changed");
    }

    @Test
    void aRuleThatIsGoneDoesNotRun() {
        machine.on(ruleChanged(1, "api.proto")).after(20);
        machine.on(configured(with(css))).after(10_000).expect();
    }

    @Test
    void ofRulesThatAreAlikeEachKeepsItsOwn() {
        Machine twins = new Machine(with(css, css));
        twins.on(ruleChanged(0, "a.css")).on(ruleChanged(1, "b.css")).after(20);
        twins.on(configured(with(css, css))).after(980).expect(startRule(1, 0), startRule(2, 1));
    }

    @Test
    void whatWaitsForWatchingToGoOnIsKeptToo() {
        machine.on(watchToggled()).on(ruleChanged(1, "api.proto"));
        machine.on(configured(with(proto))).on(watchToggled()).after(1000);
        machine.expect(startRule(1, 0));
    }
}
