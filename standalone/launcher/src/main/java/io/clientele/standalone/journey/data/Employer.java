package io.clientele.standalone.journey.data;

import org.jspecify.annotations.Nullable;

/**
 * A company as it stands in the data.
 *
 * @param sicCode what it does, as Companies House codes it; null where it says nothing
 */
public record Employer(String name, @Nullable String sicCode) {

  /** What it does, in words for a list; null where the data does not say. */
  public @Nullable String industry() {
    return sicCode == null ? null : "SIC " + sicCode;
  }
}
