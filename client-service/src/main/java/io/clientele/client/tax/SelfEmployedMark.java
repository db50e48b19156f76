package io.clientele.client.tax;

import io.clientele.client.account.ClientKind;
import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Refusal;
import java.util.Optional;

/** Which clients may be marked self-employed (CLI-12). */
public final class SelfEmployedMark {

  private SelfEmployedMark() {}

  /**
   * What stands against marking a client of this region and kind, if anything.
   *
   * @param connected whether it has accounting software, or is about to have
   */
  public static Optional<Refusal> problem(Region region, ClientKind kind, boolean connected) {
    if (!region.marks(kind)) {
      return Optional.of(
          TaxReason.SELF_EMPLOYED_MARK_NOT_OPEN.because(
              "Clients of this kind are not marked self-employed in your region."));
    }
    return connected
        ? Optional.of(
            TaxReason.SELF_EMPLOYED_MARK_CONNECTED.because(
                "A client with accounting software cannot be marked self-employed."))
        : Optional.empty();
  }
}
