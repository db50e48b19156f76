package io.clientele.integration.provider.wire;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import java.net.http.HttpResponse;

/** What a status means whichever provider's it is (INT-13); what a no is about each says itself. */
public final class StatusFaults {

  private StatusFaults() {}

  /**
   * Whether the provider itself says no: 401 or 403, in JSON as all of them do. A page for people
   * is of something in between, and speaks against nobody (INT-7).
   */
  public static boolean isNo(HttpResponse<?> answer) {
    return isNoOfSomebody(answer) && ProviderJson.isJson(answer);
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
