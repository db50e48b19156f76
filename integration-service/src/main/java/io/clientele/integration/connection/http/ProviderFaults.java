package io.clientele.integration.connection.http;

import io.clientele.integration.authorisation.SignInOver;
import io.clientele.integration.connection.ConnectionReason;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import java.util.List;
import java.util.function.Supplier;

/** What a caller is told when a provider had to be asked and did not answer. */
final class ProviderFaults {

  private ProviderFaults() {}

  static <T> T told(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (SignInOver over) {
      throw new RefusedRequest(List.of(over()));
    } catch (ProviderFault fault) {
      throw new RefusedRequest(List.of(refusal(fault)));
    }
  }

  private static Refusal refusal(ProviderFault fault) {
    return switch (fault) {
      case Passing passing -> away();
      case Wait wait -> away().with("waitSeconds", wait.length().toSeconds());
      case OurBug bug -> throw bug;
      // In doubt, not over: only a second refusal ends a sign-in, and then it is SignInOver
      // (INT-7).
      case NeedsRefresh doubted -> away();
      case Disconnected doubted -> away();
      case ListClosed doubted -> away();
      case GrantRefused doubted -> away();
    };
  }

  private static Refusal away() {
    return ConnectionReason.PROVIDER_AWAY.because(
        "The provider does not answer as it should right now; try again in a moment.");
  }

  private static Refusal over() {
    return ConnectionReason.SIGN_IN_OVER.because(
        "The provider no longer takes this sign-in; please start again.");
  }
}
