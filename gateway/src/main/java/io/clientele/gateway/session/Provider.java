package io.clientele.gateway.session;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The OpenID provider, as the gateway speaks to it behind the browser's back. Every question fails
 * with a 503 or 504 refusal when there is no answer, and with {@link ProviderFault} when it makes
 * no sense.
 */
public interface Provider {

  /** Its name, as in {@code iss} of what it says. */
  String issuer();

  /** Where a browser goes to sign in. */
  URI authorization(SignInAttempt attempt);

  /** Who signed in; fails with {@link GrantEnded} if the code is good no longer. */
  Mono<SignedIn> redeem(String code, SignInAttempt attempt);

  /**
   * The next tokens of a session; fails with {@link GrantEnded} if there are none to come.
   *
   * @param account which account they are to be for; the provider may not go along with it, so look
   *     at what came. Null for the first one.
   */
  Mono<Tokens> refresh(Session session, @Nullable String account);

  /**
   * Ends a sign-in at the provider as far as it can be reached, and never fails: its tokens, and
   * the provider's own session of the browser.
   *
   * @param cookie the provider's own, as the browser sent it; null if it sent none
   */
  Mono<Void> end(Session session, @Nullable String cookie);

  /**
   * Ends the tokens of a session at the provider as far as it can be reached, and never fails; the
   * sign-in they came of goes on, for the session that takes its place may have come of it, too.
   */
  Mono<Void> revoke(Session session);

  /** The provider takes this grant no longer. */
  final class GrantEnded extends RuntimeException {
    public GrantEnded() {
      super("the grant has ended", null, false, false);
    }
  }

  /** The provider does not keep to the standard, or does not know us. */
  final class ProviderFault extends RuntimeException {

    /**
     * A fault.
     *
     * @param what is wrong, without any token: it goes into a log
     */
    public ProviderFault(String what) {
      super(what, null, false, false);
    }
  }
}
