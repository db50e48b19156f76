package io.clientele.integration.provider.wire;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import java.net.http.HttpResponse;

/** What a status means whichever provider's it is (INT-13); what a no is about each says itself. */
public final class StatusFaults {

  private StatusFaults() {}

  /**
   * Whether the provider itself says no, and not something in between, which speaks against nobody
   * (INT-7): a 401 that is no page for people, a 403 in JSON.
   *
   * <p>They do not weigh the same. A 401 costs a refresh, which harms nobody, and it may come in
   * any form: OAuth asks for no body (RFC 6750, 3), and how Sage and FreeAgent say it is not
   * confirmed (providers.md 4.5 and 5.5). Taken for passing, it would never be mended. What is not
   * JSON does no more than that: see {@link #needsRefresh}. A 403 ends a connection or a list;
   * those we know of are JSON, and a gateway's are not.
   */
  public static boolean isNo(HttpResponse<?> answer) {
    return switch (answer.statusCode()) {
      case 401 -> !ProviderJson.isPage(answer);
      case 403 -> ProviderJson.isJson(answer);
      default -> false;
    };
  }

  /** The fault of a 401 that is a no; said in words only where it is JSON. */
  public static NeedsRefresh needsRefresh(HttpResponse<?> answer, String detail) {
    return ProviderJson.isJson(answer) ? new NeedsRefresh(detail) : NeedsRefresh.wordless(detail);
  }

  private static boolean isNoOfSomebody(HttpResponse<?> answer) {
    return answer.statusCode() == 401 || answer.statusCode() == 403;
  }

  /**
   * The fault of an answer other than 2xx that is not {@link #isNo}.
   *
   * @param detail what the fault says; no secret
   * @param retryAfter how long a 429 of this provider makes us wait
   */
  public static ProviderFault of(HttpResponse<?> answer, String detail, RetryAfter retryAfter) {
    var status = answer.statusCode();
    if (status == 429) {
      return new Wait(detail, retryAfter.of(answer));
    }
    return status >= 500 || status == 408 || isNoOfSomebody(answer)
        ? new Passing(detail, null)
        : new OurBug(detail, null);
  }
}
