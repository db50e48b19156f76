package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.wire.ProviderJson;
import io.clientele.integration.provider.wire.RetryAfter;
import io.clientele.integration.provider.wire.StatusFaults;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sorts what Sage says instead of an answer (providers.md 4.5). */
final class SageFaults {

  private final RetryAfter retryAfter;

  /**
   * @param usualWait after a 429 that does not say how long: Sage documents no header
   */
  SageFaults(Duration usualWait) {
    this.retryAfter = new RetryAfter(usualWait, Duration.ofHours(25));
  }

  /** The fault an answer other than 2xx means; of its body at most a code is read. */
  ProviderFault of(HttpResponse<InputStream> answer) {
    var detail =
        "%d from %s, request %s"
            .formatted(answer.statusCode(), answer.uri().getPath(), request(answer));
    if (!StatusFaults.isNo(answer)) {
      return StatusFaults.of(answer, detail, retryAfter);
    }
    return answer.statusCode() == 401 ? unauthorised(answer, detail) : new ListClosed(detail);
  }

  // A business that is not paid for any more: no newer token helps.
  private static ProviderFault unauthorised(HttpResponse<InputStream> answer, String detail) {
    var errors = ProviderJson.error(answer);
    var code = errors.isArray() ? ProviderJson.text(errors.path(0), "$dataCode") : null;
    return "AuthorizationFailure".equals(code)
        ? new Disconnected(detail + ", " + code)
        : StatusFaults.needsRefresh(answer, detail);
  }

  private static String request(HttpResponse<?> answer) {
    var headers = answer.headers();
    return headers
        .firstValue("x-request-id")
        .or(() -> headers.firstValue("x_request_id"))
        .orElse("unknown");
  }
}
