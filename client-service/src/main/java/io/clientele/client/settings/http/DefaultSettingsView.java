package io.clientele.client.settings.http;

import io.clientele.client.account.Bookkeeping;
import io.clientele.client.account.Publishing;
import io.clientele.client.settings.DefaultClientSettings;

/** Default settings as they are read, and may be sent back with changes. */
record DefaultSettingsView(
    String currency,
    String timeZone,
    String financialYearEnd,
    Bookkeeping bookkeeping,
    Publishing publishing) {

  static DefaultSettingsView of(DefaultClientSettings settings) {
    return new DefaultSettingsView(
        settings.currency(),
        settings.timeZone(),
        settings.financialYearEnd(),
        settings.bookkeeping(),
        settings.publishing());
  }
}
