package io.clientele.platform.http;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A path that names a practice is for tokens of that practice only. The answer is the same whether
 * the other practice exists or not.
 */
final class OwnPractice implements HandlerInterceptor {

  private final Supplier<@Nullable Caller> caller;

  OwnPractice(Supplier<@Nullable Caller> caller) {
    this.caller = caller;
  }

  /** Why the platform itself refuses a request. */
  enum Refusal implements Reason {
    NOT_YOUR_PRACTICE;

    @Override
    public String rule() {
      return "LST-4";
    }

    @Override
    public Kind kind() {
      return Kind.FORBIDDEN;
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        && variables.get("practice") instanceof String practice) {
      var who = caller.get();
      if (who == null || !who.practice().equals(practice)) {
        throw new RefusedRequest(
            List.of(Refusal.NOT_YOUR_PRACTICE.because("Your token is not for this practice.")));
      }
    }
    return true;
  }
}
