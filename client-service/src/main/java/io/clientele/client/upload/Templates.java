package io.clientele.client.upload;

import io.clientele.client.onboarding.Adder;
import io.clientele.client.onboarding.ExtractDomain;
import io.clientele.client.practice.PartnerType;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.PracticeReason;
import io.clientele.client.practice.Practices;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Templates for those who may upload clients. */
public final class Templates {

  private final Practices practices;
  private final ExtractDomain domain;

  /** Templates for these practices. */
  public Templates(Practices practices, ExtractDomain domain) {
    this.practices = practices;
    this.domain = domain;
  }

  /** What a caller gets who asks for the template. */
  public sealed interface Wish {

    /** The template of the caller's region. */
    record Granted(Template template) implements Wish {}

    /** Every reason why this caller may not upload clients. */
    record Refused(List<Refusal> why) implements Wish {}
  }

  /** The template of the caller's practice (BLK-2), for who may upload clients there (BLK-1). */
  public Wish find(Caller caller) {
    var practice = practices.find(caller.practice()).orElse(null);
    var against =
        Stream.of(
                practice == null
                    ? Optional.of(PracticeReason.notKnownYet())
                    : partnerMissing(practice),
                Adder.lacks(caller))
            .flatMap(Optional::stream)
            .toList();
    return practice == null || !against.isEmpty()
        ? new Wish.Refused(against)
        : new Wish.Granted(Template.of(Showing.to(practice, domain, caller.login())));
  }

  private static Optional<Refusal> partnerMissing(Practice practice) {
    return practice.partnerType() == null
        ? Optional.of(
            UploadReason.PARTNER_REQUIRED
                .because("Only accountant and bookkeeper partners upload clients.")
                .with("partners", List.of(PartnerType.values())))
        : Optional.empty();
  }
}
