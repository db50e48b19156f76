package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.wire.ProviderJson;
import io.clientele.integration.provider.wire.RetryAfter;
import io.clientele.integration.provider.wire.StatusFaults;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Sorts what QuickBooks says instead of an answer (providers.md 3.6). The gateway and the service
 * behind it spell faults differently, and a fault may come with a 200. What a fault says in words
 * is not passed on: it may quote a token.
 */
final class QuickBooksFaults {

  // No header is documented; sixty seconds are.
  private static final RetryAfter RETRY_AFTER =
      new RetryAfter(Duration.ofSeconds(60), Duration.ofHours(25));

  private final Set<String> closedCodes;

  /**
   * Faults as one installation reads them.
   *
   * @param closedCodes which say that the company's edition has no such list
   */
  QuickBooksFaults(Set<String> closedCodes) {
    this.closedCodes = Set.copyOf(closedCodes);
  }

  /** What an answer other than 200 means. */
  ProviderFault of(HttpResponse<InputStream> answer) {
    var general = StatusFaults.of(answer, detail(answer, ""), RETRY_AFTER);
    return StatusFaults.isNo(answer) || general instanceof OurBug
        ? told(answer, member(ProviderJson.error(answer), "fault"))
        : general;
  }

  /**
   * The fault inside an answer that says 200.
   *
   * @param around what lies around the list, or the whole of a short answer
   * @return null if there is none
   */
  @Nullable ProviderFault inside(HttpResponse<?> answer, JsonNode around) {
    var fault = member(around, "fault");
    return fault.isMissingNode() ? null : told(answer, fault);
  }

  private ProviderFault told(HttpResponse<?> answer, JsonNode fault) {
    var error = member(fault, "error").path(0);
    var code = String.valueOf(text(error, "code")).replaceAll("[^0-9]", "");
    var detail = detail(answer, code);
    return switch (code) {
      case "3001" -> new Wait(detail, RETRY_AFTER.of(answer));
      case "3200" -> new NeedsRefresh(detail);
      // The company is gone, or no longer open to this app or to who signed in.
      case "3100", "120", "610" -> new Disconnected(detail);
      default ->
          closedCodes.contains(code) || speaksOfFeature(error)
              ? new ListClosed(detail)
              : byType(answer, fault, detail);
    };
  }

  private static ProviderFault byType(HttpResponse<?> answer, JsonNode fault, String detail) {
    var type = String.valueOf(text(fault, "type")).toLowerCase(Locale.ROOT);
    if (type.startsWith("authentication")) {
      return new NeedsRefresh(detail);
    }
    if (answer.statusCode() == 401) {
      return StatusFaults.needsRefresh(answer, detail);
    }
    // The schema misspells it too: AuthorizatonFault.
    if (answer.statusCode() == 403 || type.startsWith("authoriz")) {
      return new Disconnected(detail);
    }
    return type.startsWith("system") ? new Passing(detail, null) : new OurBug(detail, null);
  }

  private static boolean speaksOfFeature(JsonNode error) {
    return String.valueOf(text(error, "message"))
        .toLowerCase(Locale.ROOT)
        .contains("feature not supported");
  }

  private static String detail(HttpResponse<?> answer, String code) {
    return "%d%s from %s, intuit_tid %s"
        .formatted(
            answer.statusCode(),
            code.isEmpty() ? "" : ", code " + code,
            answer.uri().getPath(),
            answer.headers().firstValue("intuit_tid").orElse("unknown"));
  }

  private static @Nullable String text(JsonNode node, String name) {
    var value = member(node, name);
    return value.isValueNode() && !value.isNull() ? value.asString() : null;
  }

  private static JsonNode member(JsonNode node, String name) {
    return node.propertyStream()
        .filter(member -> member.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
