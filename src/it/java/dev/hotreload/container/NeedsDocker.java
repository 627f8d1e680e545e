package dev.hotreload.container;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Skips a class where no Docker engine answers, and says so once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("container")
@ExtendWith(NeedsDocker.Condition.class)
@interface NeedsDocker {

    /** Asked for each class; an engine is looked for once. */
    final class Condition implements ExecutionCondition {
        private static final boolean PRESENT = look();

        private static boolean look() {
            boolean present = DockerClientFactory.instance().isDockerAvailable();
            if (!present) {
                System.err.println(
                        "The tests in containers are skipped: no Docker engine answers.");
            }
            return present;
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return PRESENT
                    ? ConditionEvaluationResult.enabled("a Docker engine answers")
                    : ConditionEvaluationResult.disabled("no Docker engine answers");
        }
    }
}
