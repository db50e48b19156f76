package io.clientele.client.settings.http;

import io.clientele.client.settings.WantedSettings;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is sent to choose default settings: all of them. */
record DefaultSettingsRequest(
    @NotNull @Size(max = 64) String currency,
    @NotNull @Size(max = 64) String timeZone,
    @NotNull @Size(max = 64) String financialYearEnd,
    @NotNull BookkeepingBody bookkeeping,
    @NotNull PublishingBody publishing) {

  WantedSettings wanted() {
    return new WantedSettings(
        currency, timeZone, financialYearEnd, bookkeeping.bookkeeping(), publishing.publishing());
  }
}
