package io.clientele.subscription.licence;

import io.clientele.subscription.licence.Licence.Block;
import org.jspecify.annotations.Nullable;

/**
 * Whether an add-on goes with the software of a client's bookkeeping (INT-12).
 *
 * @param software by name; null where it is connected to none
 * @param block what stands against it; null if nothing does
 */
public record Fit(@Nullable String software, @Nullable Block block) {

  /** Goes with this software. */
  public static Fit with(String software) {
    return new Fit(software, null);
  }

  /** There is no software. */
  public static Fit missing() {
    return new Fit(null, Block.SOFTWARE_MISSING);
  }

  /** This software is not supported. */
  public static Fit not(String software) {
    return new Fit(software, Block.SOFTWARE_NOT_SUPPORTED);
  }
}
