package io.clientele.access.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.ManagingUsers;
import io.clientele.access.clientaccess.NamesInMemory;
import io.clientele.access.clientaccess.UserLogins;
import io.clientele.access.clientaccess.mongo.AccessesOn;
import io.clientele.access.login.Account;
import io.clientele.access.login.ClientMembership;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginMerge;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.NewLogin;
import io.clientele.access.login.Proof;
import io.clientele.access.login.Role;
import io.clientele.access.login.mongo.LoginsOn;
import io.clientele.access.team.TeamsInMemory;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.TurnedClock;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A process dies around the first, second … write that one merge makes. */
class MergeCrashProofTest {

  private static final Cause CAUSE = Cause.of("test");
  private static final Set<String> EVERYTHING =
      Set.of("practice/p1", "practice/p2", "client/c1", "client/c2");

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final TurnedClock clock =
      TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  private String name = "";

  /** One instance of the service, as far as merging goes. */
  private record Instance(Logins logins, ClientAccesses accesses, Merges merges) {}

  @AfterEach
  void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  private Instance instance(MongoClient client) {
    var store =
        new AggregateStore(
            new SimpleMongoClientDatabaseFactory(client, name),
            LoginsOn.converter(),
            (type, id, outbox) -> {},
            clock,
            () -> 0L);
    var logins = LoginsOn.store(store);
    var accesses = AccessesOn.store(store);
    return new Instance(
        logins, accesses, new Merges(logins, accesses, new TeamsInMemory(), login -> {}, clock));
  }

  private Instance prepared() {
    if (!name.isEmpty()) {
      mongo.getDatabase(name).drop();
    }
    name = "merges-" + UUID.randomUUID().toString().substring(0, 8);
    var healthy = instance(mongo);
    join(healthy, "a", new Membership("p1", Role.PRACTICE_ADMIN, List.of()));
    join(healthy, "a", new ClientMembership("c1", ClientRole.BUSINESS_ADMIN, null));
    join(healthy, "b", new Membership("p2", Role.CLIENT_ADMIN, List.of()));
    join(healthy, "b", new ClientMembership("c2", ClientRole.BUSINESS_ADMIN, null));
    for (var client : List.of("c1", "c2", "c3")) {
      AccessesOn.open(healthy.accesses(), client, "p2", "b");
    }
    user(healthy, "c1", "a");
    user(healthy, "c2", "boss");
    user(healthy, "c2", "b");
    return healthy;
  }

  private static void join(Instance at, String login, Account account) {
    var email = new EmailAddress(login + "@x.example");
    at.logins().create(new NewLogin(login, email, "Ann", "hash of " + login), null, CAUSE);
    assertThat(at.logins().join(login, new Proof.ProvenBefore(), account, CAUSE)).isEmpty();
  }

  private static void user(Instance at, String client, String login) {
    at.accesses()
        .command(
            client,
            CAUSE,
            access ->
                Objects.requireNonNull(access)
                    .addUser(login, ClientRole.BUSINESS_ADMIN, "i-" + login));
  }

  private static Merges.Side side(Instance at, String login) {
    return new Merges.Side(login, LoginMerge.mark(at.logins().byId(login).orElseThrow()));
  }

  private static Login login(Instance at, String id) {
    return at.logins().byId(id).orElseThrow();
  }

  private static Set<String> accounts(Login login) {
    return login.accounts().map(Account::account).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(names = {"CRASH_BEFORE", "CRASH_AFTER", "TIMEOUT_AFTER", "NOT_PRIMARY"})
  @DisplayName("ACC-6 wherever a process dies in a merge, it is as before or done, and never half")
  void dies(Fault fault) {
    var met = 0;
    for (var calls = 0; ; calls++) {
      var healthy = prepared();
      var plan = FaultPlan.once(calls, fault);
      dies(instance(FaultyMongo.wrap(mongo, plan)), side(healthy, "a"), side(healthy, "b"));
      if (!plan.met()) {
        assertThat(met).as("writes of one merge").isGreaterThanOrEqualTo(4);
        assertMerged(healthy);
        return;
      }
      met++;
      assertNothingGained(healthy);
      settle(healthy);
      assertWhole(healthy, "after fault " + calls);
      if (!LoginMerge.isGone(login(healthy, "b"))) {
        var again = healthy.merges().merge("again", side(healthy, "a"), side(healthy, "b"), CAUSE);
        assertThat(again).as("again after " + calls).isEmpty();
      }
      assertMerged(healthy);
    }
  }

  private static void dies(Instance doomed, Merges.Side into, Merges.Side from) {
    try {
      doomed.merges().merge("first", into, from, CAUSE);
    } catch (Crash | MongoException dead) {
      // What it had written stays.
    }
  }

  /** Until it is over the person may miss something for a moment, but nobody has too much. */
  private static void assertNothingGained(Instance at) {
    var b = login(at, "b");
    assertThat(Collections.disjoint(accounts(login(at, "a")), accounts(b))).isTrue();
    if (LoginMerge.isGone(b)) {
      assertThat(accounts(b)).isEmpty();
      assertThat(b.passwordHash()).isNull();
      assertThat(at.logins().byEmail(new EmailAddress("b@x.example"))).isEmpty();
    }
  }

  private void settle(Instance at) {
    for (var i = 0; i < 3; i++) {
      clock.turn(Merges.PATIENCE.plusSeconds(1));
      at.merges().sweep();
    }
    assertThat(at.logins().withMerges(9)).isEmpty();
  }

  private static void assertWhole(Instance at, String when) {
    var a = login(at, "a");
    var b = login(at, "b");
    if (LoginMerge.isGone(b)) {
      assertThat(accounts(a)).as(when).isEqualTo(EVERYTHING);
    } else {
      assertThat(accounts(a)).as(when).containsExactlyInAnyOrder("practice/p1", "client/c1");
      assertThat(accounts(b)).as(when).containsExactlyInAnyOrder("practice/p2", "client/c2");
      assertThat(at.logins().byEmail(new EmailAddress("b@x.example"))).as(when).isPresent();
    }
  }

  private void assertMerged(Instance at) {
    settle(at);
    assertThat(accounts(login(at, "a"))).isEqualTo(EVERYTHING);
    assertThat(at.logins().present("b")).map(Login::id).contains("a");
    assertThat(at.accesses().clientsOf("b")).isEmpty();
    for (var client : List.of("c1", "c2", "c3")) {
      assertThat(at.accesses().find(client).orElseThrow().colleagues()).containsExactly("a");
    }
  }

  @Test
  @DisplayName("ACC-5 who is removed from a client while a merge stands still has no account there")
  void removedMeanwhile() {
    for (var calls = 0; ; calls++) {
      var healthy = prepared();
      var plan = FaultPlan.once(calls, Fault.CRASH_AFTER);
      dies(instance(FaultyMongo.wrap(mongo, plan)), side(healthy, "a"), side(healthy, "b"));
      if (!plan.met()) {
        return;
      }
      remove(healthy, "c2");
      settle(healthy);
      assertThat(accounts(login(healthy, "a"))).as("after " + calls).doesNotContain("client/c2");
      assertThat(accounts(login(healthy, "b"))).as("after " + calls).doesNotContain("client/c2");
    }
  }

  private static void remove(Instance at, String client) {
    var users = at.accesses().find(client).orElseThrow();
    var admin = Caller.ofPractice("boss", "p2", "PRACTICE_ADMIN", Set.of());
    new ManagingUsers(
            at.accesses(), new NamesInMemory(), new UserLogins(at.accesses(), at.logins()))
        .remove(admin, client, users.user("b").isPresent() ? "b" : "a", CAUSE);
  }

  @Test
  @DisplayName("ACC-6 who was stopped before the decision until it was called off decides nothing")
  void tooLate() {
    var healthy = prepared();
    var into = side(healthy, "a");
    var from = side(healthy, "b");
    var now = clock.instant();
    var logins = healthy.logins();
    logins.change("a", CAUSE, one -> LoginMerge.begin(one, "slow", "b", into.mark(), now));
    settle(healthy);
    var late =
        logins.change(
            "b", CAUSE, one -> LoginMerge.giveUp(one, "slow", "a", from.mark(), null, now));
    assertThat(late).isNotEmpty();
    assertWhole(healthy, "after the late one");
    assertThat(healthy.merges().merge("again", into, from, CAUSE)).isEmpty();
    assertMerged(healthy);
  }
}
