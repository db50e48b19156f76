package io.clientele.integration.connection.http;

import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.Purpose;
import io.clientele.integration.connection.SignIn;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.Software;
import io.clientele.platform.token.Caller;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own sign-in under way for a client that exists, as it is answered.
 *
 * @param authorisationUrl where they sign in; null once that is done
 * @param expiresAt until when it waits
 * @param steps what is to be done, in order
 * @param needs what the person must hold at the provider
 * @param organisations what it sees; null until they have signed in
 */
record SignInView(
    String client,
    Software software,
    Purpose purpose,
    State state,
    @Nullable URI authorisationUrl,
    @Nullable Instant expiresAt,
    List<String> steps,
    String needs,
    @Nullable List<DraftView.Offered> organisations) {

  /** How far it is. */
  enum State {
    /** They are to sign in. */
    STARTED,
    /** They have; an organisation is to be chosen. */
    AUTHORISED,
    /** They have; it is looked at once their client is active again, if that is in time (LIF-2). */
    RESTING,
    /** They have, to other organisations than the one it is for: nothing changed (INT-5a). */
    ORGANISATION_DIFFERS
  }

  /** Without its address: that is a secret, and is not kept. */
  static SignInView of(SignIn signIn, Provider provider) {
    var connection = signIn.connection();
    return new SignInView(
        connection.client(),
        connection.software(),
        signIn.purpose(),
        state(signIn),
        null,
        signIn.lapsesAt(),
        provider.steps(),
        provider.needs(),
        null);
  }

  private static State state(SignIn signIn) {
    if (signIn.differs()) {
      return State.ORGANISATION_DIFFERS;
    }
    return signIn.isStarted() ? State.STARTED : State.AUTHORISED;
  }

  SignInView at(URI address) {
    return new SignInView(
        client, software, purpose, state, address, expiresAt, steps, needs, organisations);
  }

  SignInView resting() {
    return new SignInView(
        client,
        software,
        purpose,
        State.RESTING,
        authorisationUrl,
        expiresAt,
        steps,
        needs,
        organisations);
  }

  SignInView seeing(
      List<Organisation> found,
      Map<String, Connection> taken,
      Caller caller,
      Predicate<Connection> named) {
    var offered =
        found.stream()
            .map(one -> DraftView.Offered.of(one, taken.get(one.id()), caller, named))
            .toList();
    return new SignInView(
        client, software, purpose, state, authorisationUrl, expiresAt, steps, needs, offered);
  }
}
