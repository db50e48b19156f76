package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.wire.RetryAfter;
import io.clientele.integration.provider.wire.StatusFaults;
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
    if (!StatusFaults.isNo(answer)) {
      return StatusFaults.of(answer, detail, RETRY_AFTER);
    }
    return answer.statusCode() == 401
        ? StatusFaults.needsRefresh(answer, detail)
        : new Disconnected(detail);
  }
}
