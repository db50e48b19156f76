package io.clientele.integration.story;

import io.clientele.integration.Store;
import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.authorisation.Granting;
import io.clientele.integration.authorisation.mongo.AuthorisationCollections;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.LaidConnections;
import io.clientele.integration.connection.messaging.SignInEnds;
import io.clientele.integration.connection.mongo.ConnectionCollections;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.event.Pending;
import io.clientele.simulator.Simulator;
import io.clientele.simulator.SimulatorSettings;
import io.clientele.simulator.faults.Fault;
import io.clientele.simulator.kashflow.KashFlow;
import io.clientele.testkit.TurnedClock;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.bson.Document;

/** A store, all providers, one time: what instances have in common, and how it is looked at. */
final class World implements AutoCloseable {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final URI CALLBACK = URI.create("https://here.example/api/oauth/callback/it");

  final TurnedClock clock = TurnedClock.standingAt(NOW);
  final Simulator simulator = Simulator.start(SimulatorSettings.onPort(0).with(clock));
  final Store store = new Store(clock);
  private final Providers providers = new Providers(Adapters.at(simulator.uri(), clock));
  private final Aggregates<Authorisation, AuthorisationEvent> authorisations =
      AuthorisationCollections.in(store.aggregates());
  private final Aggregates<Connection, ConnectionEvent> connections =
      ConnectionCollections.in(store.aggregates());
  private final Granting granting =
      new Granting(authorisations, Orders.vault(), Orders.TIMES, Duration.ofMinutes(30), clock);
  private final SignInEnds reactions = new SignInEnds(store.aggregates(), providers, clock);
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private int practices;

  World() {
    simulator.providers().forEach(provider -> provider.minuteLimit(1_000_000));
    simulator
        .stubs()
        .addMockServiceRequestListener(
            (request, reply) -> {
              if (request.getMethod().getName().equals("POST")) {
                count(request.getUrl()).incrementAndGet();
              }
            });
  }

  /** A sign-in, and the connection that works by it. */
  record Client(Software software, String authorisation, String connection) {}

  /** One of each software, of practices of their own. */
  List<Client> clients() {
    return Arrays.stream(Software.values()).map(this::client).toList();
  }

  /** One. */
  Client client(Software software) {
    var practice = "practice-" + practices++;
    var simulated =
        simulator.providers().stream()
            .filter(one -> one.name().equals(name(software)))
            .findFirst()
            .orElseThrow();
    var person = simulated.people().getFirst();
    var holding = simulated.holdings(person).getFirst();
    var adapter = providers.of(software);
    var answer =
        software == Software.KASHFLOW
            ? typed(holding.name())
            : back(
                simulator.allow(
                    adapter.authorisation("st-ate", ProviderWorld.VERIFIER, CALLBACK),
                    person.email(),
                    holding.name()));
    var tokens = adapter.redeem(answer, ProviderWorld.VERIFIER, CALLBACK);
    var authorisation = granting.grant(practice, software, "ada", practice, tokens);
    var connection = "connection-of-" + practice;
    connections.command(
        connection,
        Cause.of("ada"),
        none ->
            LaidConnections.importing(
                connection,
                practice,
                software,
                authorisation,
                Organisation.named(holding.id(), holding.name()),
                clock.instant()),
        Connection::told);
    return new Client(software, authorisation, connection);
  }

  private Map<String, String> typed(String company) {
    var kashFlow = simulator.provider(KashFlow.class);
    var user = kashFlow.user(kashFlow.people().getFirst(), company).orElseThrow();
    return Map.of(
        "userName", user.userName(),
        "password", user.password(),
        "memorableWord", user.memorableWord());
  }

  private static Map<String, String> back(URI address) {
    return Arrays.stream(address.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  /** Plans what goes wrong with the next so many calls for tokens of each provider. */
  void plan(Fault fault, int calls) {
    for (var software : Software.values()) {
      simulator.faults(name(software)).plan(fault.calls(calls, tokens(software)));
    }
  }

  /** Nothing goes wrong any more. */
  void mend() {
    for (var software : Software.values()) {
      simulator.faults(name(software)).plan();
    }
  }

  /** The calls for tokens, and log-ins, of every provider from now on. */
  Calls calls() {
    var before = Arrays.stream(Software.values()).map(this::asked).toList();
    return software -> asked(software) - before.get(software.ordinal());
  }

  /** How many there were since. */
  interface Calls {
    int of(Software software);
  }

  private int asked(Software software) {
    return count(tokens(software)).get();
  }

  private AtomicInteger count(String path) {
    return asked.computeIfAbsent(path, none -> new AtomicInteger());
  }

  /** What was told of a sign-in, in its order, and heard, as happens now and then, twice. */
  List<String> told(Client client) {
    var events = authorisations.find(client.authorisation()).outbox();
    events.forEach(event -> reactions.hear(client.authorisation(), event));
    events.forEach(event -> reactions.hear(client.authorisation(), event));
    return names(authorisations.find(client.authorisation()));
  }

  /** What was told of its connection since its lists were due. */
  List<String> toldOfConnection(Client client) {
    var names = names(connections.find(client.connection()));
    return names.subList(1, names.size());
  }

  private static List<String> names(Stored<?> stored) {
    return stored.outbox().stream().map(Pending::name).toList();
  }

  /** Whether tokens of a sign-in that is over are to be given back to the provider. */
  boolean isLeaving(Client client) {
    var state = authorisations.find(client.authorisation()).state();
    return state != null && state.tokens() == null && state.leaving() != null;
  }

  /** Forgets all sign-ins, so that none comes due in what follows. */
  void clear() {
    mend();
    for (var name : store.database().listCollectionNames()) {
      store.database().getCollection(name).deleteMany(new Document());
    }
  }

  private static String tokens(Software software) {
    return switch (software) {
      case XERO -> "/identity.xero.com/connect/token";
      case QUICKBOOKS -> "/oauth.platform.intuit.com/oauth2/v1/tokens/bearer";
      case SAGE -> "/oauth.accounting.sage.com/token";
      case FREEAGENT -> "/api.freeagent.com/v2/token_endpoint";
      case KASHFLOW -> "/api.kashflow.com/v2/sessiontoken";
    };
  }

  private static String name(Software software) {
    return software.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    store.close();
    simulator.close();
  }
}
