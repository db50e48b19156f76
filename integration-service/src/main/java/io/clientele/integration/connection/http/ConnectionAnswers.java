package io.clientele.integration.connection.http;

import io.clientele.integration.connection.Choices;
import io.clientele.integration.connection.ClientConnections;
import io.clientele.integration.connection.Connecting;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.OfferedOrganisations;
import io.clientele.integration.connection.Settling;
import io.clientele.integration.connection.SignIn;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Providers;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.event.Json;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The same answers for colleagues of the practice and the client's own people (INT-2). */
@Component
class ConnectionAnswers {

  private final ClientConnections seen;
  private final Connecting connecting;
  private final Settling settling;
  private final Choices choices;
  private final OfferedOrganisations organisations;
  private final Providers providers;
  private final BrowserCookies cookies;

  ConnectionAnswers(
      ClientConnections seen,
      Connecting connecting,
      Settling settling,
      Choices choices,
      OfferedOrganisations organisations,
      Providers providers,
      BrowserCookies cookies) {
    this.seen = seen;
    this.connecting = connecting;
    this.settling = settling;
    this.choices = choices;
    this.organisations = organisations;
    this.providers = providers;
    this.cookies = cookies;
  }

  ResponseEntity<ConnectionView> look(String client, Caller caller) {
    var found = find(client, caller);
    var state = Objects.requireNonNull(found.state());
    return ResponseEntity.ok()
        .eTag(Answers.etag(found.version()))
        .body(ConnectionView.of(state, seen.clientOf(state)));
  }

  ResponseEntity<String> start(
      URI signIn, String client, NewConnection body, Caller caller, Cause cause) {
    var id = cause.newId(Connection.TYPE);
    var outcome = connecting.start(id, client, body.software(), caller, cause, this::viewOfFirst);
    return begun(Answers.created(outcome, signIn, this::viewOfFirst), client, id, caller);
  }

  ResponseEntity<String> renew(
      URI signIn, String client, NewSignIn body, Caller caller, Cause cause) {
    var connection = find(client, caller);
    var id = connecting.idFor(connection, cause);
    var outcome =
        connecting.renew(
            id, connection, body.purpose().purpose(), caller, cause, this::viewOfLater);
    return begun(Answers.created(outcome, signIn, this::viewOfLater), client, id, caller);
  }

  // Answers are kept with their keys, in the store; the address is a secret and is made anew.
  private ResponseEntity<String> begun(
      ResponseEntity<String> answer, String client, String id, Caller caller) {
    var body = (ObjectNode) Json.MAPPER.readTree(Objects.requireNonNull(answer.getBody()));
    var there =
        connecting
            .underWay(caller, client)
            .filter(one -> one.isOf(id))
            .flatMap(one -> connecting.address(one, caller));
    there.ifPresent(way -> body.put("authorisationUrl", way.address().toString()));
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .headers(there.map(cookies::with).orElseGet(HttpHeaders::new))
        .body(body.toString());
  }

  ResponseEntity<SignInView> underWay(String client, Caller caller) {
    var signIn = connecting.underWay(caller, client).orElseThrow(this::notUnderWay);
    return ProviderFaults.told(() -> present(settling.settled(signIn), caller));
  }

  private ResponseEntity<SignInView> present(Settling.Settled settled, Caller caller) {
    var left = Optional.ofNullable(settled.left()).orElseThrow(this::notUnderWay);
    return settled.resting() ? ResponseEntity.ok(view(left).resting()) : present(left, caller);
  }

  private ResponseEntity<SignInView> present(SignIn signIn, Caller caller) {
    var view = view(signIn);
    if (signIn.isStarted()) {
      return connecting
          .address(signIn, caller)
          .map(way -> ResponseEntity.ok().headers(cookies.with(way)).body(view.at(way.address())))
          .orElseGet(() -> ResponseEntity.ok(view));
    }
    var found =
        signIn.differs()
            ? Objects.requireNonNullElse(signIn.offered(), List.<Organisation>of())
            : organisations.of(signIn);
    var taken = organisations.taken(signIn.connection(), found);
    return ResponseEntity.ok(
        view.seeing(found, taken, caller, organisations.named(caller, taken.values())));
  }

  ResponseEntity<String> choose(
      String client, OrganisationChoice body, Caller caller, Cause cause) {
    var outcome =
        ProviderFaults.told(
            () ->
                choices.choose(
                    client, body.organisation(), caller, cause, ConnectionView::ofActive));
    return Answers.ok(outcome, ConnectionView::ofActive);
  }

  ResponseEntity<String> disconnect(String client, Caller caller, Cause cause) {
    Outcome<Connection> outcome = seen.disconnect(caller, client, cause, ConnectionView::ofActive);
    return Answers.ok(outcome, ConnectionView::ofActive);
  }

  ResponseEntity<String> refresh(String client, Caller caller, Cause cause) {
    var outcome = seen.refresh(find(client, caller).id(), cause, ConnectionView::ofActive);
    return Answers.accepted(outcome, ConnectionView::ofActive);
  }

  private SignInView viewOfFirst(Connection connection) {
    return view(SignIn.first(connection));
  }

  private SignInView viewOfLater(Connection connection) {
    return view(new SignIn(connection, connection.renewal()));
  }

  private SignInView view(SignIn signIn) {
    return SignInView.of(signIn, providers.of(signIn.connection().software()));
  }

  private Stored<Connection> find(String client, Caller caller) {
    return seen.find(caller, client)
        .orElseThrow(() -> new RefusedRequest(List.of(seen.notFound(caller, client))));
  }

  private RefusedRequest notUnderWay() {
    return new RefusedRequest(List.of(connecting.notUnderWay()));
  }
}
