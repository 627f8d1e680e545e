package dev.hotreload.daemon;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Skips a class where the debugger is not in {@code PATH}, and says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDelve.Condition.class)
@interface NeedsDelve {

    /** Asked for each class. */
    final class Condition implements ExecutionCondition {

        private static boolean isInstalled() {
            try {
                return new ProcessBuilder("dlv", "version").start().waitFor() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (isInstalled()) {
                return ConditionEvaluationResult.enabled("dlv is in PATH");
            }
            System.err.println("The tests with a debugger are skipped: dlv is not in PATH.");
            return ConditionEvaluationResult.disabled("dlv is not in PATH");
        }
    }
}
