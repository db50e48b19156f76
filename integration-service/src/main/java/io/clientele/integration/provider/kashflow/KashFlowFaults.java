package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
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
    return switch (answer.statusCode()) {
      // Whether the user is locked is left to the log-in that follows: it ends the sign-in, once.
      case 401 -> new NeedsRefresh(detail);
      case 403 -> closed(error, list, detail);
      default -> general(answer, detail);
    };
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
      default -> general(answer, detail);
    };
  }

  // A page of something in between closes nothing.
  private static ProviderFault closed(
      @Nullable String error, @Nullable String list, String detail) {
    if (error == null) {
      return new Passing(detail, null);
    }
    return list == null || error.contains("Subscription")
        ? new Disconnected(detail)
        : new ListClosed(detail);
  }

  private static ProviderFault general(HttpResponse<?> answer, String detail) {
    return switch (answer.statusCode()) {
      case 408 -> new Passing(detail, null);
      case 429 -> new Wait(detail, RETRY_AFTER.of(answer));
      default -> answer.statusCode() >= 500 ? new Passing(detail, null) : new OurBug(detail, null);
    };
  }

  private static @Nullable String error(HttpResponse<InputStream> answer) {
    return ProviderJson.text(ProviderJson.error(answer), "Error");
  }

  private static String detail(HttpResponse<?> answer, String about, @Nullable String error) {
    var said = error == null ? "" : " " + error.replaceAll("[^A-Za-z]", "?");
    return "KashFlow answers %d%s about %s".formatted(answer.statusCode(), said, about);
  }
}
