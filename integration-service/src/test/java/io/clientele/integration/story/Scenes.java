package io.clientele.integration.story;

import static io.clientele.integration.provider.Software.FREEAGENT;
import static io.clientele.integration.provider.Software.KASHFLOW;
import static io.clientele.integration.provider.Software.QUICKBOOKS;
import static io.clientele.integration.provider.Software.SAGE;
import static io.clientele.integration.provider.Software.XERO;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Software;
import io.clientele.integration.story.World.Client;
import io.clientele.simulator.faults.Fault;
import io.clientele.testkit.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;

/**
 * What can go wrong while tokens are refreshed, one scene each, with a sign-in at every provider,
 * and how each ends: it works, or where the provider's rules leave no token it is over, told once.
 */
final class Scenes {

  /** All tokens for calls are too old then. */
  private static final Duration TOO_OLD = Duration.ofMinutes(61);

  /** Nobody waits for longer for who refreshes. */
  private static final Duration CLAIM_OVER = Duration.ofMinutes(4);

  /** Xero's old refresh token is dead then. */
  private static final Duration GRACE_OVER = Duration.ofMinutes(31);

  /** QuickBooks gives another refresh token then, which it does once a day. */
  private static final Duration REFRESH_TOKEN_CHANGES = Duration.ofHours(25);

  private static final int THREADS = 50;
  private static final int HOUR = 60;
  private static final int MOST_IN_AN_HOUR_OF_FAULTS = 20;

  /** How a sign-in may end. */
  private enum End {
    WORKS("AuthorisationGranted.v1"),
    RECOVERED("AuthorisationGranted.v1", "AuthorisationSuspected.v1", "AuthorisationRecovered.v1"),
    OVER("AuthorisationGranted.v1", "AuthorisationSuspected.v1", "AuthorisationExpired.v1");

    private final List<String> told;

    End(String... told) {
      this.told = List.of(told);
    }
  }

  private final World world;
  private final List<Instance> instances;

  /** Played by these. */
  Scenes(World world, List<Instance> instances) {
    this.world = world;
    this.instances = instances;
  }

  /** Many threads on all instances need a token in the same moment, and the provider is slow. */
  void all_at_once() {
    var clients = old();
    var calls = world.calls();
    world.plan(new Fault.Slow(Duration.ofMillis(300)), 1);
    var answers = AtOnce.all(instances.stream().map(one -> using(one, clients, THREADS)).toList());
    assertThat(answers).as("all have got the same tokens").containsOnly(answers.getFirst());
    for (var software : Software.values()) {
      // A call is noted when it is answered.
      Awaitility.await().until(() -> calls.of(software) > 0);
      assertThat(calls.of(software)).as("calls of " + software).isOne();
    }
    check(clients, Map.of());
  }

  /** One is stopped between the provider's answer and its write; another refreshes meanwhile. */
  void stopped() {
    var clients = old();
    var one = instances.getFirst();
    var other = instances.getLast();
    assertThat(one.does("brink AFTER " + ids(clients))).isEqualTo("there");
    one.stop();
    world.clock.turn(CLAIM_OVER);
    use(other, clients);
    one.go();
    assertThat(words(one.does("on"))).as("who was stopped has tokens").allMatch(Scenes::isToken);
    settle(other, clients);
    check(clients, Map.of(SAGE, End.RECOVERED, FREEAGENT, End.RECOVERED));
  }

  /** The same, where the old token is dead, and it comes back when the sign-in is over. */
  void too_late() {
    var clients = List.of(world.client(SAGE), world.client(FREEAGENT));
    var ends = Map.of(SAGE, End.OVER, FREEAGENT, End.OVER);
    world.clock.turn(TOO_OLD);
    var one = instances.getFirst();
    assertThat(one.does("brink AFTER " + ids(clients))).isEqualTo("there");
    one.stop();
    world.clock.turn(CLAIM_OVER);
    settle(instances.getLast(), clients);
    check(clients, ends);
    one.go();
    assertThat(words(one.does("on"))).containsOnly("SignInOver");
    check(clients, ends);
    assertThat(clients).as("what it brought is to go back").allMatch(world::isLeaving);
  }

  /** One dies between the provider's answer and its write. */
  void killed() {
    var changed = world.client(QUICKBOOKS);
    world.clock.turn(REFRESH_TOKEN_CHANGES);
    var later = world.client(XERO);
    var clients = old();
    var all = new ArrayList<>(clients);
    all.addAll(List.of(changed, later));
    var one = instances.getFirst();
    var other = instances.getLast();
    assertThat(one.does("brink AFTER " + ids(all))).isEqualTo("there");
    one.kill();
    world.clock.turn(CLAIM_OVER);
    settle(other, clients);
    check(clients, Map.of(SAGE, End.OVER, FREEAGENT, End.OVER));
    settle(other, List.of(changed));
    check(List.of(changed), Map.of(QUICKBOOKS, End.OVER));
    world.clock.turn(GRACE_OVER);
    settle(other, List.of(later));
    check(List.of(later), Map.of(XERO, End.OVER));
  }

  /** An answer of the provider is lost on the way, and with it what is new. */
  void lost() {
    var clients = old();
    var calls = world.calls();
    world.plan(new Fault.Cut(), 1);
    var first = use(instances.getFirst(), clients);
    assertThat(isToken(first.getFirst())).as("Xero's old token brings another at once").isTrue();
    settle(instances.getLast(), clients);
    check(clients, Map.of(SAGE, End.OVER, FREEAGENT, End.OVER));
    for (var software : List.of(XERO, QUICKBOOKS, KASHFLOW)) {
      assertThat(calls.of(software)).as("calls of " + software).isEqualTo(2);
    }
  }

  /** Two use one refresh token, and the second is refused: it was too slow to ask. */
  void loser() {
    var clients = old();
    var slow = instances.getFirst();
    var quick = instances.getLast();
    assertThat(slow.does("brink BEFORE " + ids(clients))).isEqualTo("there");
    world.clock.turn(CLAIM_OVER);
    settle(quick, clients);
    assertThat(words(slow.does("on")))
        .as("who lost goes on with what won")
        .allMatch(Scenes::isToken);
    check(clients, Map.of());
  }

  /** Providers answer 503 for an hour, and many want tokens all the same. */
  void an_hour_of_faults() {
    var clients = old();
    var calls = world.calls();
    world.plan(new Fault.Down(503), Integer.MAX_VALUE);
    AtOnce.all(instances.stream().map(one -> using(one, clients, THREADS)).toList());
    for (var minute = 0; minute < HOUR; minute++) {
      instances.get(minute % instances.size()).does("round");
      world.clock.turn(Duration.ofMinutes(1));
    }
    for (var software : Software.values()) {
      assertThat(calls.of(software))
          .as("calls of " + software + " in an hour")
          .isLessThanOrEqualTo(MOST_IN_AN_HOUR_OF_FAULTS);
    }
    world.mend();
    settle(instances.getLast(), clients);
    check(clients, Map.of());
  }

  /** Sign-ins whose access tokens are too old. */
  private List<Client> old() {
    var clients = world.clients();
    world.clock.turn(TOO_OLD);
    return clients;
  }

  private static Callable<List<String>> using(Instance one, List<Client> clients, int threads) {
    return () -> words(one.does("use " + threads + " " + ids(clients)));
  }

  private static List<String> use(Instance one, List<Client> clients) {
    return words(one.does("use 1 " + ids(clients)));
  }

  /** They are used once a minute until each works or is over. */
  private void settle(Instance by, List<Client> clients) {
    var open = new ArrayList<>(clients);
    for (var minute = 0; !open.isEmpty(); minute++) {
      assertThat(minute).as("minutes until " + open + " are settled").isLessThan(2 * HOUR);
      var words = use(by, open);
      for (var at = open.size() - 1; at >= 0; at--) {
        if (isToken(words.get(at)) || words.get(at).equals("SignInOver")) {
          open.remove(at);
        }
      }
      if (!open.isEmpty()) {
        world.clock.turn(Duration.ofMinutes(1));
      }
    }
  }

  /** Whether each has come to this end, or else works. */
  private void check(List<Client> clients, Map<Software, End> ends) {
    var work = words(instances.getLast().does("work " + ids(clients)));
    var softly = new SoftAssertions();
    for (var at = 0; at < clients.size(); at++) {
      var client = clients.get(at);
      var end = ends.getOrDefault(client.software(), End.WORKS);
      var as = client.software().name();
      softly.assertThat(world.told(client)).as(as).isEqualTo(end.told);
      softly.assertThat(work.get(at)).as(as).isEqualTo(end == End.OVER ? "SignInOver" : "works");
      softly
          .assertThat(world.toldOfConnection(client))
          .as(as)
          .isEqualTo(end == End.OVER ? List.of("IntegrationExpired.v1") : List.of());
    }
    softly.assertAll();
  }

  private static boolean isToken(String word) {
    return word.startsWith("#") && !word.contains("+");
  }

  private static String ids(List<Client> clients) {
    return clients.stream().map(Client::authorisation).collect(Collectors.joining(" "));
  }

  private static List<String> words(String answer) {
    return List.of(answer.split(" "));
  }
}
