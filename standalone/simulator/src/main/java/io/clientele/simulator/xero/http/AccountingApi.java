package io.clientele.simulator.xero.http;

import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Handler;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.xero.Admission;
import io.clientele.simulator.xero.Xero;
import io.clientele.simulator.xero.books.Books;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The door of {@code api.xero.com/api.xro/2.0}: who is let in, and in which form answers go out.
 */
final class AccountingApi {

  private final Xero xero;
  private final Clock clock;

  AccountingApi(Xero xero, Clock clock) {
    this.xero = xero;
    this.clock = clock;
  }

  /**
   * Answers a list.
   *
   * @param scope what kind of data it is
   */
  Handler list(String scope, BiFunction<Books, Call, Listing> listing) {
    return call ->
        // Seen as X-Correlation-Id as well (providers.md 2.4 [S]).
        answer(call, scope, listing).with("Xero-Correlation-Id", UUID.randomUUID().toString());
  }

  private Reply answer(Call call, String scope, BiFunction<Books, Call, Listing> listing) {
    var admission = xero.admit(call.bearer().orElse(null), call.header("xero-tenant-id"), scope);
    return switch (admission) {
      case Admission.UnknownToken none -> Refusals.unauthorized("AuthenticationUnsuccessful");
      case Admission.ExpiredToken expired -> Refusals.expired(expired);
      case Admission.MissingScope none -> Refusals.unauthorized("AuthorizationUnsuccessful");
      case Admission.NotConnected none -> Refusals.forbidden();
      case Admission.OverLimit over -> Refusals.overLimit(over);
      case Admission.Admitted in -> Refusals.limits(shown(call, in.books(), listing), in.left());
    };
  }

  private Reply shown(Call call, Books books, BiFunction<Books, Call, Listing> listing) {
    try {
      var found = listing.apply(books, call);
      return wantsJson(call)
          ? Reply.json(200, XeroJson.write(found.envelope(clock.instant())))
          // XML is the historic default (providers.md 2.3): who forgets to ask for JSON gets it.
          : Reply.xml(200, "<Response><Status>OK</Status></Response>");
    } catch (UnreadableQuery fault) {
      return Refusals.badRequest(fault.words());
    }
  }

  private static boolean wantsJson(Call call) {
    var accepted = call.header("Accept");
    return accepted != null && accepted.contains("application/json");
  }
}
