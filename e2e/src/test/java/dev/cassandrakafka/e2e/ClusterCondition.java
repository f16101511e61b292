package dev.cassandrakafka.e2e;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets tests run only where {@code e2e/run.sh} has said on which cluster. */
final class ClusterCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return System.getProperty(Settings.NAMESPACE_PROPERTY) == null
                ? ConditionEvaluationResult.disabled("no cluster: these tests are run by e2e/run.sh")
                : ConditionEvaluationResult.enabled("run by e2e/run.sh");
    }
}
