package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.wire.RetryAfter;
import io.clientele.integration.provider.wire.StatusFaults;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;

/** Sorts what Xero says instead of an answer (providers.md 2.4). */
final class XeroFaults {

  // Told for the limits of a minute and a day; not told where too many calls were under way.
  private static final RetryAfter RETRY_AFTER =
      new RetryAfter(Duration.ofSeconds(10), Duration.ofHours(25));

  private XeroFaults() {}

  /** The fault an answer other than 2xx means; its body is not looked at, it may be anything. */
  static ProviderFault of(HttpResponse<?> answer) {
    var detail =
        "%d from %s, correlation %s"
            .formatted(answer.statusCode(), answer.uri().getPath(), correlation(answer));
    if (answer.statusCode() == 429) {
      return tooMany(answer, detail);
    }
    if (!StatusFaults.isNo(answer)) {
      return StatusFaults.of(answer, detail, RETRY_AFTER);
    }
    return answer.statusCode() == 401
        ? StatusFaults.needsRefresh(answer, detail)
        : new Disconnected(detail);
  }

  // The beginning alone is compared: exact values are not documented. "appminute" was seen.
  private static Wait tooMany(HttpResponse<?> answer, String detail) {
    var length = RETRY_AFTER.of(answer);
    var problem = answer.headers().firstValue("X-Rate-Limit-Problem").orElse("");
    return problem.strip().toLowerCase(Locale.ROOT).startsWith("app")
        ? Wait.ofApp(detail, length)
        : new Wait(detail, length);
  }

  private static String correlation(HttpResponse<?> answer) {
    var headers = answer.headers();
    return headers
        .firstValue("Xero-Correlation-Id")
        .or(() -> headers.firstValue("X-Correlation-Id"))
        .orElse("unknown");
  }
}
