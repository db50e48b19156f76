package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;

/** Sorts what Xero says instead of an answer (providers.md 2.4). */
final class XeroFaults {

  private static final Duration USUAL_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofHours(25);

  private XeroFaults() {}

  /** The fault an answer other than 2xx means; its body is not looked at, it may be anything. */
  static ProviderFault of(HttpResponse<?> answer) {
    var detail =
        "%d from %s, correlation %s"
            .formatted(answer.statusCode(), answer.uri().getPath(), correlation(answer));
    return switch (answer.statusCode()) {
      case 401 -> new NeedsRefresh(detail);
      case 403 -> new Disconnected(detail);
      case 429 -> new Wait(detail, wait(answer));
      case 408 -> new Passing(detail, null);
      default -> answer.statusCode() >= 500 ? new Passing(detail, null) : new OurBug(detail, null);
    };
  }

  private static String correlation(HttpResponse<?> answer) {
    var headers = answer.headers();
    return headers
        .firstValue("Xero-Correlation-Id")
        .or(() -> headers.firstValue("X-Correlation-Id"))
        .orElse("unknown");
  }

  // Seconds for the limits of a minute and a day; missing where too many calls were under way.
  private static Duration wait(HttpResponse<?> answer) {
    var seconds = seconds(answer);
    if (seconds.isEmpty()) {
      return USUAL_WAIT;
    }
    var told = Duration.ofSeconds(Math.max(1, seconds.getAsLong()));
    return told.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : told;
  }

  private static OptionalLong seconds(HttpResponse<?> answer) {
    try {
      return answer.headers().firstValueAsLong("Retry-After");
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
