package io.clientele.client.onboarding;

import io.clientele.platform.decision.Refusal;
import java.util.Optional;

/** Wishing for an extract-by-email address (CLI-7). */
final class Addressing {

  private Addressing() {}

  /** What stands against the address that is wished for; nothing does where one will be given. */
  static Optional<Refusal> problem(AddClient command, Facts facts) {
    var wished = command.details().extractEmail();
    if (wished == null) {
      return Optional.empty();
    }
    if (facts.domain().read(wished).isEmpty()) {
      return Optional.of(unusable(facts.domain()));
    }
    var others = facts.others();
    return others != null && others.addressTaken() ? Optional.of(taken()) : Optional.empty();
  }

  private static Refusal unusable(ExtractDomain domain) {
    return OnboardingReason.EXTRACT_EMAIL_UNUSABLE
        .because(
            "An extract address is 3 to 64 letters, digits and single . _ - before @%s, and no"
                    .formatted(domain.name())
                + " name that is reserved.")
        .about("extractEmail")
        .with("domain", domain.name());
  }

  private static Refusal taken() {
    return OnboardingReason.EMAIL_ALREADY_TAKEN
        .because("Another client has this address, or had it once.")
        .about("extractEmail");
  }
}
