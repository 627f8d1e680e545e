package dev.hotreload.container;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Asks twice whether tests in containers are to run, as for two classes. */
final class NoEngineProbe {

    private NoEngineProbe() {}

    public static void main(String[] arguments) {
        NeedsDocker.Condition condition = new NeedsDocker.Condition();
        for (int i = 0; i < 2; i++) {
            ConditionEvaluationResult result = condition.evaluateExecutionCondition(null);
            System.out.println(
                    (result.isDisabled() ? "disabled: " : "enabled: ")
                            + result.getReason().orElse(""));
        }
    }
}
