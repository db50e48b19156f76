package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.wire.RetryAfter;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sorts what FreeAgent says instead of an answer (providers.md 5.5). */
final class FreeAgentFaults {

  // Its windows are a minute and an hour long.
  private static final RetryAfter RETRY_AFTER =
      new RetryAfter(Duration.ofMinutes(1), Duration.ofHours(2));

  private FreeAgentFaults() {}

  /** The fault an answer other than 2xx means; its body is not looked at, it may be anything. */
  static ProviderFault of(HttpResponse<?> answer) {
    var detail = "%d from %s".formatted(answer.statusCode(), answer.uri().getPath());
    return switch (answer.statusCode()) {
      case 401 -> new NeedsRefresh(detail);
      case 403 -> new Disconnected(detail);
      case 429 -> new Wait(detail, RETRY_AFTER.of(answer));
      case 408 -> new Passing(detail, null);
      default -> answer.statusCode() >= 500 ? new Passing(detail, null) : new OurBug(detail, null);
    };
  }
}
