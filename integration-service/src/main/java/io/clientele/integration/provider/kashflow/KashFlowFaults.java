package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.wire.ProviderJson;
import io.clientele.integration.provider.wire.RetryAfter;
import io.clientele.integration.provider.wire.StatusFaults;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sorts what KashFlow says instead of an answer (providers.md 6.4 and 7.2). */
final class KashFlowFaults {

  // Nothing is documented about too many calls: as gentle as we are, it is a gateway's word.
  private static final RetryAfter RETRY_AFTER =
      new RetryAfter(Duration.ofSeconds(10), Duration.ofHours(1));

  private KashFlowFaults() {}

  /**
   * The fault of a call with a session.
   *
   * @param list what it is about; null if about the company itself
   */
  static ProviderFault of(HttpResponse<InputStream> answer, @Nullable String list) {
    var error = error(answer);
    var detail = detail(answer, list == null ? "the company" : list, error);
    if (!StatusFaults.isNo(answer)) {
      return StatusFaults.of(answer, detail, RETRY_AFTER);
    }
    // Whether the user is locked is left to the log-in that follows: it ends the sign-in, once.
    // What
    // something in between may have said asks for none: its no to that would end the sign-in, too.
    return answer.statusCode() == 401
        ? StatusFaults.needsRefresh(answer, detail).last()
        : closed(error, list, detail);
  }

  /**
   * The fault of logging in. A no is for good: asked again, KashFlow locks the user (providers.md
   * 6.1).
   */
  static ProviderFault ofLogIn(HttpResponse<InputStream> answer) {
    var error = error(answer);
    var detail = detail(answer, "the log-in", error);
    return switch (answer.statusCode()) {
      case 400, 401 -> GrantRefused.forGood(detail);
      case 403 -> error == null ? new Passing(detail, null) : GrantRefused.forGood(detail);
      default -> StatusFaults.of(answer, detail, RETRY_AFTER);
    };
  }

  // What KashFlow does not give a name closes nothing.
  private static ProviderFault closed(
      @Nullable String error, @Nullable String list, String detail) {
    if (error == null) {
      return new Passing(detail, null);
    }
    return list == null || error.contains("Subscription")
        ? new Disconnected(detail)
        : new ListClosed(detail);
  }

  private static @Nullable String error(HttpResponse<InputStream> answer) {
    return ProviderJson.text(ProviderJson.error(answer), "Error");
  }

  private static String detail(HttpResponse<?> answer, String about, @Nullable String error) {
    var said = error == null ? "" : " " + error.replaceAll("[^A-Za-z]", "?");
    return "KashFlow answers %d%s about %s".formatted(answer.statusCode(), said, about);
  }
}
