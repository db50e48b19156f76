package io.clientele.standalone.journey;

import org.jspecify.annotations.Nullable;

/**
 * A company as it stands in the data.
 *
 * @param sicCode what it does, as Companies House codes it; null where it says nothing
 */
record Employer(String name, @Nullable String sicCode) {

  @Nullable String industry() {
    return sicCode == null ? null : "SIC " + sicCode;
  }
}
