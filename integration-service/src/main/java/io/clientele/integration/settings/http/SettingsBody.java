package io.clientele.integration.settings.http;

import io.clientele.integration.settings.ConnectionSettings;
import io.clientele.integration.settings.PerKind;
import io.clientele.integration.settings.WantedSettings;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a connection as they are read, and may be sent back with changes: all of them.
 */
record SettingsBody(
    @NotNull PerKindBody destinations,
    @NotNull Boolean bankMatch,
    @NotNull PerKindBody taxDefaults) {

  /** One for each kind of document, or null. */
  record PerKindBody(
      @Size(min = 1, max = 200) @Nullable String costs,
      @Size(min = 1, max = 200) @Nullable String sales,
      @Size(min = 1, max = 200) @Nullable String expenseClaims) {

    static PerKindBody of(PerKind one) {
      return new PerKindBody(one.costs(), one.sales(), one.expenseClaims());
    }

    PerKind perKind() {
      return new PerKind(costs, sales, expenseClaims);
    }
  }

  static SettingsBody of(ConnectionSettings settings, PerKind taxDefaults) {
    return new SettingsBody(
        PerKindBody.of(settings.destinations()), settings.bankMatch(), PerKindBody.of(taxDefaults));
  }

  /** These, chosen; with the tax defaults of the books that are connected, never of others. */
  SettingsBody chosen(ConnectionSettings settings) {
    return new SettingsBody(
        PerKindBody.of(settings.destinations()), settings.bankMatch(), taxDefaults);
  }

  WantedSettings wanted() {
    return new WantedSettings(destinations.perKind(), bankMatch, taxDefaults.perKind());
  }
}
