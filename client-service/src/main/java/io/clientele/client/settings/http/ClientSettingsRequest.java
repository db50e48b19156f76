package io.clientele.client.settings.http;

import io.clientele.client.settings.WantedClientSettings;
import io.clientele.client.settings.WantedSettings;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is sent to give a client other settings: all of them. */
record ClientSettingsRequest(
    @NotNull @Size(max = 64) String country,
    @NotNull @Size(max = 64) String currency,
    @NotNull @Size(max = 64) String timeZone,
    @NotNull @Size(max = 64) String financialYearEnd,
    @NotNull BookkeepingBody bookkeeping,
    @NotNull PublishingBody publishing) {

  WantedClientSettings wanted() {
    return new WantedClientSettings(
        country,
        new WantedSettings(
            currency,
            timeZone,
            financialYearEnd,
            bookkeeping.bookkeeping(),
            publishing.publishing()));
  }
}
