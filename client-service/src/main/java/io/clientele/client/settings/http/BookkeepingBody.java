package io.clientele.client.settings.http;

import io.clientele.client.account.Bookkeeping;
import jakarta.validation.constraints.NotNull;

/** Who does the bookkeeping, and how often, as it is sent. */
record BookkeepingBody(
    @NotNull Bookkeeping.ManagedBy managedBy, @NotNull Bookkeeping.Frequency frequency) {

  Bookkeeping bookkeeping() {
    return new Bookkeeping(managedBy, frequency);
  }
}
