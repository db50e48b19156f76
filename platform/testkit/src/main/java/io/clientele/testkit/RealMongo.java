package io.clientele.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test of what only a real MongoDB can show: plans of queries, failover. Without one it is
 * skipped, and the report says so by name.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("real-mongodb")
@ExtendWith(RealMongo.Condition.class)
public @interface RealMongo {

  /** Whether there is one. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return Infrastructure.isRealMongo()
          ? ConditionEvaluationResult.enabled("there is a real MongoDB")
          : ConditionEvaluationResult.disabled("needs a real MongoDB: set MONGODB_URI");
    }
  }
}
