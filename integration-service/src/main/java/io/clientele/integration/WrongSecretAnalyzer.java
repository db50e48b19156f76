package io.clientele.integration;

import io.clientele.platform.secret.WrongSecret;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A wrong secret is told in words and not as a stack trace (INT-8); before others' more general
 * ones.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSecretAnalyzer extends AbstractFailureAnalyzer<WrongSecret> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, WrongSecret wrong) {
    return new FailureAnalysis(String.valueOf(wrong.getMessage()), wrong.remedy(), failure);
  }
}
