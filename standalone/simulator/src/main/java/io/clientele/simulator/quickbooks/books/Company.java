package io.clientele.simulator.quickbooks.books;

import java.time.Instant;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A company; QuickBooks calls its id the realm (providers.md 3.2 [D]).
 *
 * @param country two letters (ISO 3166)
 * @param currency three letters (ISO 4217)
 * @param yearStart the first month of its financial year
 * @param plus whether its edition is Plus, which has classes, locations and projects; the cheaper
 *     ones have none of them (providers.md 3.4 [S])
 */
public record Company(
    String realm,
    String name,
    String country,
    String currency,
    Month yearStart,
    boolean plus,
    Instant created) {

  private static final String NAME = "Name";
  private static final String VALUE = "Value";

  /** As {@code companyinfo} shows it. */
  public Map<String, Object> info() {
    var info = new LinkedHashMap<String, Object>();
    info.put("Id", "1");
    info.put("SyncToken", "4");
    info.put("CompanyName", name);
    info.put("LegalName", name);
    info.put("Country", country);
    info.put("CompanyStartDate", Entity.time(created).substring(0, "2025-04-01".length()));
    info.put("FiscalYearStartMonth", yearStart.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    info.put("NameValue", List.of(Map.of(NAME, "OfferingSku", VALUE, sku())));
    info.put(
        "MetaData",
        Map.of("CreateTime", Entity.time(created), "LastUpdatedTime", Entity.time(created)));
    return info;
  }

  /** The same in an edition without classes, locations and projects. */
  Company cheaper() {
    return new Company(realm, name, country, currency, yearStart, false, created);
  }

  private String sku() {
    return plus ? "QuickBooks Online Plus" : "QuickBooks Online Essentials";
  }

  /** As {@code preferences} shows what matters here (providers.md 3.2 [D]). */
  public Map<String, Object> preferences() {
    var accounting = new LinkedHashMap<String, Object>();
    accounting.put("TrackDepartments", plus);
    accounting.put("ClassTrackingPerTxn", false);
    accounting.put("ClassTrackingPerTxnLine", plus);
    var preferences = new LinkedHashMap<String, Object>();
    preferences.put("Id", "1");
    preferences.put("SyncToken", "2");
    preferences.put("AccountingInfoPrefs", accounting);
    preferences.put("CurrencyPrefs", Map.of("HomeCurrency", Map.of("value", currency)));
    preferences.put(
        "OtherPrefs",
        Map.of(
            "NameValue", List.of(Map.of(NAME, "ProjectsEnabled", VALUE, Boolean.toString(plus)))));
    return preferences;
  }
}
