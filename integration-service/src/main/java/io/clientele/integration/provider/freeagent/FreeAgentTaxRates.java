package io.clientele.integration.provider.freeagent;

import static java.util.Comparator.reverseOrder;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.ReferenceItem.Status;
import io.clientele.integration.provider.wire.ProviderJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tax rates, which no address lists: those of the United Kingdom follow from the company, those of
 * others from their latest period (providers.md 5.4). Each has a key of ours that lasts, and in
 * {@code extra} what is to be written to FreeAgent for it.
 */
final class FreeAgentTaxRates {

  private static final BigDecimal STANDARD = new BigDecimal("20.0");
  private static final BigDecimal REDUCED = new BigDecimal("5.0");
  private static final BigDecimal ZERO = new BigDecimal("0.0");
  private static final List<String> SLOTS =
      List.of("sales_tax_rate_1", "sales_tax_rate_2", "sales_tax_rate_3");

  private FreeAgentTaxRates() {}

  /** Whether this is a company of the United Kingdom. */
  static boolean isBritish(JsonNode company) {
    var type = ProviderJson.text(company, "type");
    return type == null || type.startsWith("Uk");
  }

  /** The rates of a company of the United Kingdom. */
  static List<ReferenceItem> british(JsonNode company) {
    var outside = outside("Outside of the scope of VAT", "out_of_scope");
    if (!isRegistered(company)) {
      return List.of(outside);
    }
    var told = told(company);
    return List.of(
        rate("standard", "Standard rate", told.get(0), "standard"),
        rate("reduced", "Reduced rate", told.get(1), "reduced"),
        rate("zero", "Zero rate", ZERO, "zero"),
        item("exempt", "Exempt", Map.of("salesTaxStatus", "EXEMPT")),
        outside);
  }

  /**
   * The rates of a company elsewhere, as of a day.
   *
   * @param periods each with the day from which on it counts
   */
  static List<ReferenceItem> elsewhere(List<JsonNode> periods, LocalDate today) {
    var period = latest(periods, today);
    var found = new ArrayList<ReferenceItem>();
    var tax = period == null ? null : ProviderJson.text(period, "sales_tax_name");
    if (period != null && isRegistered(period)) {
      for (var slot : SLOTS) {
        var percent = percent(ProviderJson.text(period, slot));
        if (percent != null) {
          // The slot is the key, so that a rate that changes stays the one that was chosen.
          var name = (tax == null ? "Sales tax" : tax) + " " + percent.toPlainString() + "%";
          found.add(rate(slot.replace("sales_tax_", ""), name, percent, null));
        }
      }
    }
    found.add(outside("Outside of the scope of " + (tax == null ? "sales tax" : tax), null));
    return found;
  }

  private static @Nullable JsonNode latest(List<JsonNode> periods, LocalDate today) {
    JsonNode latest = null;
    var since = LocalDate.MIN;
    for (var period : periods) {
      var from = day(ProviderJson.text(period, "effective_date"));
      if (from != null && !from.isAfter(today) && from.isAfter(since)) {
        latest = period;
        since = from;
      }
    }
    return latest;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isRegistered(JsonNode of) {
    return "Registered".equalsIgnoreCase(ProviderJson.text(of, "sales_tax_registration_status"));
  }

  // The company tells its rates in a form nobody has confirmed: where it is not two rates above
  // nothing, those of the country count.
  private static List<BigDecimal> told(JsonNode company) {
    var found = new ArrayList<BigDecimal>();
    for (var rate : company.path("sales_tax_rates")) {
      var percent = rate.isContainer() ? null : percent(rate.asString());
      if (percent != null && percent.signum() > 0) {
        found.add(percent);
      }
    }
    found.sort(reverseOrder());
    return found.size() == 2 ? found : List.of(STANDARD, REDUCED);
  }

  private static @Nullable BigDecimal percent(@Nullable String text) {
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static ReferenceItem rate(
      String key, String name, BigDecimal percent, @Nullable String vatStatus) {
    var extra =
        Map.<String, Object>of(
            "rate", percent.doubleValue(), "salesTaxRate", percent.toPlainString());
    return item(key, name, with(extra, vatStatus));
  }

  private static ReferenceItem outside(String name, @Nullable String vatStatus) {
    return item("out_of_scope", name, with(Map.of("salesTaxStatus", "OUT_OF_SCOPE"), vatStatus));
  }

  private static Map<String, Object> with(Map<String, Object> extra, @Nullable String vatStatus) {
    if (vatStatus == null) {
      return extra;
    }
    var more = new HashMap<>(extra);
    more.put("vatStatus", vatStatus);
    return more;
  }

  private static ReferenceItem item(String key, String name, Map<String, Object> extra) {
    return new ReferenceItem(key, null, name, "BOTH", Status.ACTIVE, extra);
  }
}
