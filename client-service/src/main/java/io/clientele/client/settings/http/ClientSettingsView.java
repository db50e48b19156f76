package io.clientele.client.settings.http;

import static java.util.Objects.requireNonNull;

import io.clientele.client.account.Bookkeeping;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientSettings;
import io.clientele.client.account.Publishing;

/** The settings of a client as they are read, and may be sent back with changes. */
record ClientSettingsView(
    String country,
    String currency,
    String timeZone,
    String financialYearEnd,
    Bookkeeping bookkeeping,
    Publishing publishing) {

  static ClientSettingsView of(Client changed) {
    return of(requireNonNull(changed.settings(), "settings"));
  }

  static ClientSettingsView of(ClientSettings whole) {
    return new ClientSettingsView(
        requireNonNull(whole.country(), "country"),
        requireNonNull(whole.currency(), "currency"),
        requireNonNull(whole.timeZone(), "timeZone"),
        requireNonNull(whole.financialYearEnd(), "financialYearEnd"),
        requireNonNull(whole.bookkeeping(), "bookkeeping"),
        requireNonNull(whole.publishing(), "publishing"));
  }
}
