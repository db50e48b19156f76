package io.clientele.integration.provider.sage;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.wire.ProviderJson;
import io.clientele.integration.provider.wire.RetryAfter;
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
    return switch (answer.statusCode()) {
      case 401 -> unauthorised(answer, detail);
      case 403 -> new ListClosed(detail);
      case 429 -> new Wait(detail, retryAfter.of(answer));
      case 408 -> new Passing(detail, null);
      default -> answer.statusCode() >= 500 ? new Passing(detail, null) : new OurBug(detail, null);
    };
  }

  // A business that is not paid for any more: no newer token helps.
  private static ProviderFault unauthorised(HttpResponse<InputStream> answer, String detail) {
    var errors = ProviderJson.error(answer);
    var code = errors.isArray() ? ProviderJson.text(errors.path(0), "$dataCode") : null;
    return "AuthorizationFailure".equals(code)
        ? new Disconnected(detail + ", " + code)
        : new NeedsRefresh(detail);
  }

  private static String request(HttpResponse<?> answer) {
    var headers = answer.headers();
    return headers
        .firstValue("x-request-id")
        .or(() -> headers.firstValue("x_request_id"))
        .orElse("unknown");
  }
}
