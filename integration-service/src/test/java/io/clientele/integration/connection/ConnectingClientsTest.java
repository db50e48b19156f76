package io.clientele.integration.connection;

import static io.clientele.integration.connection.Office.ADMIN;
import static io.clientele.integration.connection.Office.COLLEAGUE;
import static io.clientele.integration.connection.Office.STANDARD;
import static io.clientele.integration.connection.Office.STRANGER;
import static io.clientele.integration.connection.Office.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.SignIns.Result;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConnectingClientsTest {

  private static final Caller OWN =
      new Caller("olga", "", "c1", "BUSINESS_ADMIN", Set.of(), Set.of());

  private final Office office = new Office();
  private final ClientDesk desk = new ClientDesk(office);

  @BeforeEach
  void open() {
    office.bureau.provider.organisations.add(Organisation.named("o1", "Bakery"));
    office.bureau.provider.organisations.add(Organisation.named("o2", "Cafe"));
    office.hear("c1", "olga", "uma");
    office.hear("c2");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName("INT-2 a client's business admins and colleagues who see it connect it; nobody else")
  void who_connects() {
    for (var may : List.of(ADMIN, STANDARD, OWN)) {
      assertThat(codes(desk.start(may, "c1"))).isEmpty();
    }
    var user = new Caller("uma", "", "c1", "BUSINESS_USER", Set.of(), Set.of());
    var ungranted = Caller.ofPractice("dan", "p1", "STANDARD", Set.of());
    for (var not : List.of(user, ungranted, STRANGER)) {
      assertThat(codes(desk.start(not, "c1"))).containsExactly("CLIENT_NOT_FOUND");
    }
    assertThat(codes(desk.start(OWN, "c2"))).containsExactly("CLIENT_NOT_FOUND");
    assertThat(codes(desk.start(ADMIN, "none"))).containsExactly("CLIENT_NOT_FOUND");
    desk.connect(OWN, "c1", "o1");
    var connection = Objects.requireNonNull(office.clients.find(OWN, "c1").orElseThrow().state());
    assertThat(connection.practice()).isEqualTo("p1");
    assertThat(connection.integratedBy()).isEqualTo("olga");
    assertThat(office.clients.find(user, "c1")).isEmpty();
    assertThat(office.clients.find(ungranted, "c1")).isEmpty();
    for (var not : List.of(user, ungranted)) {
      assertThat(codes(desk.disconnect(not, "c1"))).containsExactly("CONNECTION_NOT_FOUND");
    }
  }

  @Test
  @DisplayName("INT-3 a state is good for the person, client and purpose it was made for, and once")
  void what_a_state_is_good_for() {
    var mine = desk.started(ADMIN, "c1");
    var theirs = desk.started(COLLEAGUE, "c1");
    assertThat(office.connecting.address(mine, COLLEAGUE)).isEmpty();
    assertThat(office.connecting.address(mine, ADMIN)).isPresent();
    assertThat(desk.back(mine)).isEqualTo(Result.DONE);
    assertThat(desk.back(mine)).isEqualTo(Result.USED);
    assertThat(office.connecting.underWay(COLLEAGUE, "c1").orElseThrow().isStarted()).isTrue();
    assertThat(office.connecting.underWay(ADMIN, "c2")).isEmpty();
    assertThat(codes(desk.choose(COLLEAGUE, "c1", "o1"))).containsExactly("NOT_SIGNED_IN");
    assertThat(codes(desk.choose(ADMIN, "c2", "o1"))).containsExactly("SIGN_IN_NOT_FOUND");
    assertThat(codes(desk.choose(ADMIN, "c1", "o3"))).containsExactly("ORGANISATION_UNKNOWN");
    assertThat(office.drafts.find(theirs.id(), COLLEAGUE)).isEmpty();
    assertThat(codes(desk.choose(ADMIN, "c1", "o1"))).isEmpty();
    assertThat(desk.back(theirs)).isEqualTo(Result.DONE);
    assertThat(codes(desk.choose(COLLEAGUE, "c1", "o2"))).containsExactly("CLIENT_CONNECTED");
  }

  @Test
  @DisplayName("INT-3 a client has one connection: another is refused, and begins after its end")
  void one_connection() {
    desk.connect(ADMIN, "c1", "o1");
    var refused = (Outcome.Refused<Connection>) desk.start(COLLEAGUE, "c1");
    assertThat(codes(refused)).containsExactly("CLIENT_CONNECTED");
    var first = desk.connection("c1");
    assertThat(refused.why().getFirst().facts()).containsEntry("connection", first.id());
    desk.disconnect(ADMIN, "c1");
    assertThat(office.clients.find(ADMIN, "c1")).isEmpty();
    assertThat(codes(desk.disconnect(ADMIN, "c1"))).isEmpty();
    desk.connect(COLLEAGUE, "c1", "o1");
    assertThat(desk.connection("c1").id()).isNotEqualTo(first.id());
  }

  @Test
  @DisplayName("CLI-12 a client marked self-employed is refused at its start and at its choice")
  void marked_meanwhile() {
    desk.signedIn(ADMIN, "c1");
    office.heard.put("c1", new ClientFacts("p1", ClientStatus.ACTIVE, true));
    assertThat(codes(desk.start(ADMIN, "c1"))).containsExactly("CLIENT_SELF_EMPLOYED");
    assertThat(codes(desk.choose(ADMIN, "c1", "o1"))).containsExactly("CLIENT_SELF_EMPLOYED");
    office.heard.put("c1", new ClientFacts("p1", ClientStatus.ACTIVE, false));
    assertThat(codes(desk.choose(ADMIN, "c1", "o1"))).isEmpty();
  }

  @Test
  @DisplayName("INT-2 a client not heard of yet is not connected yet")
  void not_heard_of_yet() {
    office.heard.remove("c1");
    assertThat(codes(desk.start(ADMIN, "c1"))).containsExactly("CONNECTION_NOT_YET");
    office.heard.put("c1", new ClientFacts(null, ClientStatus.ACTIVE, false));
    assertThat(codes(desk.start(ADMIN, "c1"))).containsExactly("CONNECTION_NOT_YET");
  }

  @Test
  @DisplayName(
      "CLI-14 a start, a choice and an end are answered again under their key, and not redone")
  void under_a_key() {
    var start = Office.keyed("k1");
    var choice = Office.keyed("k2");
    var end = Office.keyed("k3");
    var id = desk.keyedStart(start);
    office.back(office.state(id), Map.of("code", "1"), 0);
    assertThat(desk.choose(ADMIN, "c1", "o1", choice)).isInstanceOf(Outcome.Done.class);
    assertThat(desk.choose(ADMIN, "c1", "o1", choice)).isInstanceOf(Outcome.Repeated.class);
    assertThat(desk.keyedStart(start)).isEqualTo(id);
    assertThat(desk.disconnect(ADMIN, "c1", end)).isInstanceOf(Outcome.Done.class);
    desk.connect(ADMIN, "c1", "o1");
    assertThat(desk.disconnect(ADMIN, "c1", end)).isInstanceOf(Outcome.Repeated.class);
    assertThat(desk.connection("c1").status()).isEqualTo(ConnectionStatus.IMPORTING);
  }

  @Test
  @DisplayName("INT-3 an abandoned start is over after thirty minutes, and its sign-in looked at")
  void an_abandoned_start() {
    var start = desk.signedIn(ADMIN, "c1");
    office.bureau.clock.turn(Duration.ofMinutes(30));
    assertThat(office.connecting.underWay(ADMIN, "c1")).isEmpty();
    new OverdueDrafts(office.connections, office.index, office.bureau.clock).run();
    assertThat(office.find(start.id()).status()).isEqualTo(ConnectionStatus.LAPSED);
    assertThat(office.index.isUsed(Objects.requireNonNull(office.find(start.id()).authorisation())))
        .isFalse();
    assertThat(office.index.leaving(Software.XERO, office.bureau.clock.instant(), 10))
        .containsExactly(start.id());
  }

  @Test
  @DisplayName("INT-3 of many that connect one client at once, at two instances, one is")
  void one_client_at_once() throws Exception {
    var callers = callers(6);
    callers.forEach(caller -> desk.signedIn(caller, "c1"));
    var other = new ClientDesk(office);
    var outcomes = new ArrayList<Callable<Outcome<Connection>>>();
    for (var i = 0; i < callers.size(); i++) {
      var at = i % 2 == 0 ? desk : other;
      var caller = callers.get(i);
      var organisation = i < 3 ? "o1" : "o2";
      outcomes.add(() -> at.choose(caller, "c1", organisation));
    }
    var codes = atOnce(outcomes);
    assertThat(codes.stream().filter(List::isEmpty)).hasSize(1);
    assertThat(codes.stream().flatMap(List::stream)).containsOnly("CLIENT_CONNECTED");
  }

  @Test
  @DisplayName("INT-3 of many clients one gets an organisation, the others are told which has it")
  void one_organisation_at_once() throws Exception {
    var clients = List.of("m1", "m2", "m3", "m4", "m5", "m6");
    var choices = new ArrayList<Callable<Outcome<Connection>>>();
    for (var client : clients) {
      office.hear(client);
      desk.signedIn(ADMIN, client);
      choices.add(() -> new ClientDesk(office).choose(ADMIN, client, "o1"));
    }
    assertThat(atOnce(choices))
        .filteredOn(codes -> !codes.isEmpty())
        .hasSize(5)
        .allMatch(codes -> codes.equals(List.of("ORGANISATION_TAKEN")));
    var winner =
        clients.stream().filter(one -> office.clients.find(ADMIN, one).isPresent()).toList();
    assertThat(winner).hasSize(1);
    var told = (Outcome.Refused<Connection>) desk.choose(ADMIN, other(clients, winner), "o1");
    assertThat(told.why().getFirst().facts()).containsEntry("client", winner.getFirst());
  }

  private static String other(List<String> clients, List<String> winner) {
    return clients.stream().filter(one -> !winner.contains(one)).findFirst().orElseThrow();
  }

  private static List<List<String>> atOnce(List<Callable<Outcome<Connection>>> all)
      throws InterruptedException {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      return pool.invokeAll(all).stream().map(Future::resultNow).map(Office::codes).toList();
    }
  }

  private static List<Caller> callers(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Caller.ofPractice("admin-" + i, "p1", "PRACTICE_ADMIN", Set.of()))
        .toList();
  }
}
