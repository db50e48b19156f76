package io.clientele.client.settings;

import io.clientele.client.account.ClientSettings;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a client is shown to have that was added before there were all these settings. */
final class Completing {

  private Completing() {}

  /** Whether nothing is missing: so it is with every client added since there are settings. */
  static boolean isWhole(ClientSettings own) {
    return Stream.of(
            own.country(),
            own.currency(),
            own.timeZone(),
            own.financialYearEnd(),
            own.bookkeeping(),
            own.publishing())
        .allMatch(Objects::nonNull);
  }

  /**
   * Its own settings, and those of {@code defaults} where it has none. It was copied from no
   * defaults, so it still has no version of them.
   */
  static ClientSettings settings(@Nullable ClientSettings own, ClientSettings defaults) {
    return own == null
        ? completed(new ClientSettings(null, null, null, null, null, null, null), defaults)
        : completed(own, defaults);
  }

  private static ClientSettings completed(ClientSettings own, ClientSettings defaults) {
    return new ClientSettings(
        or(own.country(), defaults.country()),
        or(own.currency(), defaults.currency()),
        or(own.timeZone(), defaults.timeZone()),
        or(own.financialYearEnd(), defaults.financialYearEnd()),
        or(own.bookkeeping(), defaults.bookkeeping()),
        or(own.publishing(), defaults.publishing()),
        own.defaultsVersion());
  }

  private static <T> @Nullable T or(@Nullable T own, @Nullable T other) {
    return own == null ? other : own;
  }
}
