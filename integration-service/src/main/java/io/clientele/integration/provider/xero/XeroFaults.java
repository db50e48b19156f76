package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.wire.RetryAfter;
import io.clientele.integration.provider.wire.StatusFaults;
import java.net.http.HttpResponse;
import java.time.Duration;

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
    if (!StatusFaults.isNo(answer)) {
      return StatusFaults.of(answer, detail, RETRY_AFTER);
    }
    return answer.statusCode() == 401 ? new NeedsRefresh(detail) : new Disconnected(detail);
  }

  private static String correlation(HttpResponse<?> answer) {
    var headers = answer.headers();
    return headers
        .firstValue("Xero-Correlation-Id")
        .or(() -> headers.firstValue("X-Correlation-Id"))
        .orElse("unknown");
  }
}
