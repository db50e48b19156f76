package io.clientele.subscription.licence;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.subscription.plan.AddOn;
import java.util.List;

/** Why a licence is not given. */
public enum LicenceRefusal implements Reason {
  LICENCES_USED_UP("SUB-3", Kind.CONFLICT),
  SOFTWARE_MISSING("INT-12", Kind.CONFLICT),
  SOFTWARE_NOT_SUPPORTED("INT-12", Kind.CONFLICT);

  private final String rule;
  private final Kind kind;

  LicenceRefusal(String rule, Kind kind) {
    this.rule = rule;
    this.kind = kind;
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  /** All are given. */
  public static Refusal usedUp(AddOn addOn, int licences, int assigned) {
    return LICENCES_USED_UP
        .because(
            "All %d licences of %s are assigned; take one back, or buy more."
                .formatted(licences, addOn))
        .with("addOn", addOn)
        .with("licences", licences)
        .with("assigned", assigned);
  }

  /** The client is connected to no software. */
  public static Refusal softwareMissing(AddOn addOn, List<String> supported) {
    return SOFTWARE_MISSING
        .because(
            "%s uses the software of the client's bookkeeping, which is connected to none; connect one of %s."
                .formatted(addOn, supported))
        .with("supported", supported);
  }

  /** The client's software is not supported. */
  public static Refusal softwareNotSupported(AddOn addOn, String software, List<String> supported) {
    return SOFTWARE_NOT_SUPPORTED
        .because(
            "%s does not support %s, which the client's bookkeeping uses; it supports %s."
                .formatted(addOn, software, supported))
        .with("software", software)
        .with("supported", supported);
  }
}
