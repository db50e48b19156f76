package io.clientele.access.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.mongo.AccessesOn;
import io.clientele.access.colleague.Memberships;
import io.clientele.access.leaver.mongo.LeavingOn;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.NewLogin;
import io.clientele.access.login.Proof;
import io.clientele.access.login.Role;
import io.clientele.access.login.mongo.LoginsOn;
import io.clientele.access.practice.mongo.PracticesOn;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A process dies around the first, second … write that one departure makes. */
class DepartureCrashProofTest {

  private static final Cause CAUSE = Cause.of("boss");
  private static final Caller BOSS = Caller.ofPractice("boss", "p1", "PRACTICE_ADMIN", Set.of());

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final TurnedClock clock =
      TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  private String name = "";

  /** One instance of the service, as far as leaving goes. */
  private record Instance(
      Logins logins,
      ClientAccesses accesses,
      Memberships memberships,
      Departures departures,
      SeeingOff seeingOff) {

    boolean works(String login) {
      return logins.byId(login).flatMap(one -> one.at("p1")).isPresent();
    }

    ClientAccess access(String client) {
      return accesses.find(client).orElseThrow();
    }
  }

  @AfterEach
  void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  private Instance instance(MongoClient client) {
    var database = new SimpleMongoClientDatabaseFactory(client, name);
    var store =
        new AggregateStore(
            database, LoginsOn.converter(), (type, id, outbox) -> {}, clock, () -> 0L);
    var logins = LoginsOn.store(store);
    var accesses = AccessesOn.store(store);
    var memberships = new Memberships(logins, PracticesOn.store(store), clock);
    var departures = LeavingOn.departures(database);
    var seeingOff =
        new SeeingOff(
            logins,
            departures,
            LeavingOn.holdings(database),
            (practice, login) -> Set.of(),
            new AccessEstate(accesses, (practice, login, cause) -> {}, clock),
            memberships::change,
            clock);
    return new Instance(logins, accesses, memberships, departures, seeingOff);
  }

  /** The leaver is an admin, so that they pass the fence (ACC-4). */
  private Instance prepared() {
    if (!name.isEmpty()) {
      mongo.getDatabase(name).drop();
    }
    name = "leavers-" + UUID.randomUUID().toString().substring(0, 8);
    var healthy = instance(mongo);
    var database = new SimpleMongoClientDatabaseFactory(mongo, name);
    var store =
        new AggregateStore(
            database, LoginsOn.converter(), (type, id, outbox) -> {}, clock, () -> 0L);
    PracticesOn.put(PracticesOn.store(store), "p1", "boss");
    join(healthy, "boss", Role.PRACTICE_ADMIN);
    join(healthy, "ann", Role.PRACTICE_ADMIN);
    join(healthy, "bob", Role.STANDARD);
    for (var client : List.of("c1", "c2")) {
      AccessesOn.open(healthy.accesses(), client, "p1", "ann");
    }
    AccessesOn.open(healthy.accesses(), "c3", "p1", "bob");
    return healthy;
  }

  private static void join(Instance at, String login, Role role) {
    var email = new EmailAddress(login + "@x.example");
    at.logins().create(new NewLogin(login, email, login, "hash of " + login), null, CAUSE);
    var membership = new Membership("p1", role, List.of());
    assertThat(at.logins().join(login, new Proof.ProvenBefore(), membership, CAUSE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CRASH_BEFORE", "CRASH_AFTER", "TIMEOUT_AFTER", "NOT_PRIMARY"})
  @DisplayName("BEY-5 wherever a process dies in a departure, it is as before or done, never half")
  void dies(Fault fault) {
    var met = 0;
    for (var calls = 0; ; calls++) {
      var healthy = prepared();
      var plan = FaultPlan.once(calls, fault);
      var died = dies(instance(FaultyMongo.wrap(mongo, plan)));
      if (!plan.met()) {
        assertThat(met).as("writes of one departure").isGreaterThan(5);
        assertGone(healthy, "without a fault");
        return;
      }
      met++;
      settle(healthy);
      var when = "after fault " + calls + (died ? ", died" : "");
      if (healthy.works("ann")) {
        assertThat(healthy.departures().find("p1", "ann")).as(when).isEmpty();
        assertThat(healthy.access("c1").colleagues()).as(when).containsExactly("ann");
        assertThat(healthy.access("c2").colleagues()).as(when).containsExactly("ann");
        healthy.seeingOff().depart(BOSS, "ann", "bob", CAUSE);
      }
      assertGone(healthy, when);
    }
  }

  private boolean dies(Instance doomed) {
    try {
      doomed.seeingOff().depart(BOSS, "ann", "bob", CAUSE);
      return false;
    } catch (Crash | MongoException dead) {
      return true;
    }
  }

  private void settle(Instance at) {
    for (var i = 0; i < 2; i++) {
      clock.turn(SeeingOff.PATIENCE);
      at.memberships().sweep();
      at.seeingOff().sweep();
    }
    assertThat(at.departures().unsettled(9)).isEmpty();
  }

  private static void assertGone(Instance at, String when) {
    assertThat(at.works("ann")).as(when).isFalse();
    for (var client : List.of("c1", "c2", "c3")) {
      assertThat(at.access(client).colleagues()).as(when).containsExactly("bob");
    }
    var again = at.seeingOff().depart(BOSS, "ann", "bob", CAUSE);
    assertThat(again)
        .as(when)
        .isInstanceOfSatisfying(
            SeenOff.Going.class, going -> assertThat(going.progress().done()).isTrue());
  }
}
