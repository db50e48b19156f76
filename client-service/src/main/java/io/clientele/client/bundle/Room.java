package io.clientele.client.bundle;

import io.clientele.platform.decision.Refusal;
import java.util.Optional;

/** Whether a bundle has room for one client more (CLI-9), in the words every command uses. */
public final class Room {

  private Room() {}

  /** Why there is none, with the number, the limit, and where to upgrade. */
  public static Optional<Refusal> lacking(Bundle bundle) {
    return bundle.full() ? Optional.of(none(bundle)) : Optional.empty();
  }

  /** That there is none, with the number, the limit, and where to upgrade. */
  public static Refusal none(Bundle bundle) {
    return BundleReason.BUNDLE_FULL
        .because(
            "Your bundle allows %d clients and you have %d."
                .formatted(bundle.limit(), bundle.taken()))
        .with("used", bundle.taken())
        .with("limit", bundle.limit())
        .with("upgrade", upgrade(bundle.practice()));
  }

  /** Where a practice changes to a larger bundle. */
  public static String upgrade(String practice) {
    return "/api/practices/" + practice + "/subscription/change";
  }
}
