package io.clientele.client.onboarding.http;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import io.clientele.client.connection.Software;
import io.clientele.client.onboarding.OnboardingOptions;
import io.clientele.client.onboarding.Step;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import java.util.Map;

/** What is open to a caller who wants to add a client. */
record OptionsView(
    List<Step> steps,
    List<ClientKind> kinds,
    List<Solution> solutions,
    List<Software> software,
    OnboardingOptions.Use bundle,
    MayAdd mayAdd) {

  /** Whether the caller may add a client now, and if not, everything that stands against it. */
  record MayAdd(boolean allowed, List<Against> against) {}

  /** One reason against it, as a refusal would give it. */
  record Against(String code, String rule, String detail, Map<String, Object> facts) {

    static Against of(Refusal why) {
      return new Against(why.reason().name(), why.reason().rule(), why.detail(), why.facts());
    }
  }

  static OptionsView of(OnboardingOptions options) {
    return new OptionsView(
        options.offer().steps(),
        options.offer().kinds(),
        options.offer().solutions(),
        options.offer().software(),
        options.bundle(),
        new MayAdd(
            options.against().isEmpty(), options.against().stream().map(Against::of).toList()));
  }
}
