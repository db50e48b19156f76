package io.clientele.integration.connection;

import io.clientele.integration.authorisation.Bureau;
import io.clientele.integration.claim.mongo.ClaimCollections;
import io.clientele.integration.connection.mongo.ConnectionCollections;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import io.clientele.platform.access.ClientAccess;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.secret.LinkToken;
import io.clientele.platform.token.Caller;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Everything about connections over a store and a provider that does as it is told. */
public final class Office implements AutoCloseable {

  static final Caller ADMIN = Caller.ofPractice("ada", "p1", "PRACTICE_ADMIN", Set.of());
  static final Caller COLLEAGUE = Caller.ofPractice("cleo", "p1", "PRACTICE_ADMIN", Set.of());
  static final Caller STRANGER = Caller.ofPractice("eve", "p2", "PRACTICE_ADMIN", Set.of());
  static final Caller STANDARD = Caller.ofPractice("ben", "p1", "STANDARD", Set.of());

  public final Bureau bureau = new Bureau();
  public final Aggregates<Connection, ConnectionEvent> connections =
      ConnectionCollections.in(bureau.store.aggregates());
  public final ConnectionIndex index = ConnectionCollections.index(bureau.store.aggregates());
  final DraftTerms terms =
      new DraftTerms(
          Duration.ofMinutes(30),
          Duration.ofMinutes(1),
          URI.create("http://localhost/api/oauth/callback"),
          new SignInStates(Base64.getEncoder().encodeToString(new byte[32]), List.of()));
  final OfferedOrganisations organisations =
      new OfferedOrganisations(
          connections,
          index,
          new ClientAccess(
              new Rows(() -> bureau.store.database().getCollection("heard-client-access"))),
          bureau.instance(),
          bureau.providers,
          bureau.clock);
  final Drafts drafts =
      new Drafts(connections, bureau.providers, organisations, terms, bureau.clock);
  final Map<String, ClientFacts> heard = new ConcurrentHashMap<>();
  final Map<String, String> names = new ConcurrentHashMap<>();
  final Clients known =
      new Clients() {
        @Override
        public Optional<ClientFacts> find(String client) {
          return Optional.ofNullable(heard.get(client));
        }

        @Override
        public Optional<String> name(String client) {
          return Optional.ofNullable(names.get(client));
        }
      };
  final Rows access = new Rows(() -> bureau.store.database().getCollection("heard-client-access"));
  final ClientConnections clients = clientsOver(connections);
  final Connecting connecting =
      new Connecting(connections, index, clients, known, bureau.providers, terms, bureau.clock);
  final Settling settling =
      new Settling(connections, index, known, bureau.providers, organisations, bureau.clock);
  final SignIns signIns =
      new SignIns(
          connections,
          index,
          bureau.providers,
          bureau.granting,
          ClaimCollections.in(bureau.store.database(), bureau.clock),
          known,
          settling,
          terms,
          bureau.clock);

  Outcome<Connection> start(Caller caller) {
    var cause = Cause.of(caller.login());
    return drafts.start(drafts.idFor(cause), Software.XERO, caller, cause, Connection::told);
  }

  /** The id of a new draft. */
  String started() {
    return ((Outcome.Done<Connection>) start(ADMIN)).state().id();
  }

  String state(String draft) {
    return terms.state(draft).text();
  }

  /** The browser in which it began comes back with this state. */
  SignIns.Result back(String state, Map<String, String> answer, int refused) {
    return signIns.take(new WayBack(Software.XERO, state, answer, refused, browser(state)));
  }

  /** What the browser in which a sign-in began has kept of it; null if none did. */
  @Nullable String browser(String state) {
    var hash = new LinkToken(state).hash();
    return index
        .bySignIn(hash)
        .flatMap(found -> terms.states().browser(SignIn.of(found, hash).id(), hash))
        .map(LinkToken::text)
        .orElse(null);
  }

  /** The id of a draft somebody signed in for. */
  String signedIn() {
    var draft = started();
    back(state(draft), Map.of("code", "1"), 0);
    return draft;
  }

  /** The id of a connection whose client was added, and whose lists are due. */
  public String importing() {
    bureau.provider.organisations.add(Organisation.named("o1", "Bakery"));
    var draft = signedIn();
    choose(draft, "o1", ADMIN);
    connections.command(
        draft,
        Cause.of("test"),
        now ->
            Importing.attach(
                Objects.requireNonNull(now),
                now.client(),
                "run-1",
                bureau.provider.lists(),
                bureau.clock.instant()),
        Connection::told);
    return draft;
  }

  /** Where the one who started a draft signs in. */
  String address(String draft, Caller caller) {
    return drafts.wayThere(draft, caller).orElseThrow().address().toString();
  }

  Outcome<Connection> choose(String draft, String organisation, Caller caller) {
    return drafts.choose(draft, organisation, caller, Cause.of(caller.login()), Connection::told);
  }

  static Cause keyed(String key) {
    return new Cause("ada", IdempotencyKey.of("ada", key), null, null, null);
  }

  static List<String> codes(Outcome<Connection> outcome) {
    return outcome instanceof Outcome.Refused<Connection> no
        ? no.why().stream().map(why -> why.reason().name()).toList()
        : List.of();
  }

  public Connection find(String draft) {
    return Objects.requireNonNull(connections.find(draft).state());
  }

  /** Whether one instance knows the state of a sign-in that began at another. */
  public static boolean knows(DraftTerms one, DraftTerms other, String connection) {
    var state = other.states().first(connection);
    return one.states().again(connection, state.hash()).filter(state::equals).isPresent();
  }

  ClientConnections clientsOver(Aggregates<Connection, ConnectionEvent> own) {
    return new ClientConnections(own, index, new ClientAccess(access), known, bureau.clock);
  }

  /** A client of the practice is heard of, with these people of its own. */
  void hear(String client, String... users) {
    heard.put(client, new ClientFacts("p1", ClientStatus.ACTIVE, false));
    access.write(
        client,
        new Heard("client-access/" + client, 1),
        new Document("practice", "p1")
            .append("colleagues", List.of("ben"))
            .append("teams", List.of())
            .append("users", List.of(users)));
  }

  /** Closes the store. */
  @Override
  public void close() {
    bureau.close();
  }
}
