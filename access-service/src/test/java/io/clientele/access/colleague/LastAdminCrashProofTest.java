package io.clientele.access.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.access.login.ColleagueChange;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.NewLogin;
import io.clientele.access.login.Proof;
import io.clientele.access.login.Role;
import io.clientele.access.login.mongo.LoginsOn;
import io.clientele.access.practice.Practices;
import io.clientele.access.practice.mongo.PracticesOn;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Refusal;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The last two practice admins over the real store: at once from two instances, and in crashes. */
class LastAdminCrashProofTest {

  private static final int ROUNDS = 40;
  private static final Cause CAUSE = Cause.of("test");

  private final String name = "last-admin-" + UUID.randomUUID().toString().substring(0, 8);
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());

  /** One instance of the service, as far as colleagues go. */
  private record Instance(Logins logins, Practices practices, Memberships memberships) {

    List<String> admins(String practice) {
      return logins.colleagues(practice).stream()
          .filter(one -> one.at(practice).orElseThrow().role() == Role.PRACTICE_ADMIN)
          .map(Login::id)
          .toList();
    }

    Callable<List<Refusal>> takingAway(String practice, String login, boolean leaves) {
      var change =
          leaves
              ? ColleagueChange.leaving(practice, null)
              : ColleagueChange.to(practice, Role.STANDARD, List.of());
      return () -> memberships.change(login, change, CAUSE);
    }
  }

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
            Clock.systemUTC(),
            () -> 0L);
    var logins = LoginsOn.store(store);
    var practices = PracticesOn.store(store);
    return new Instance(logins, practices, new Memberships(logins, practices, Clock.systemUTC()));
  }

  /** A practice of two admins, {@code a-<practice>} and {@code b-<practice>}. */
  private static void prepare(Instance at, String practice) {
    PracticesOn.put(at.practices(), practice, "a-" + practice);
    for (var login : List.of("a-" + practice, "b-" + practice)) {
      var email = new EmailAddress(login + "@x.example");
      at.logins().create(new NewLogin(login, email, "Ann", "hash of " + login), null, CAUSE);
      var membership = new Membership(practice, Role.PRACTICE_ADMIN, List.of());
      assertThat(at.logins().join(login, new Proof.ProvenBefore(), membership, CAUSE)).isEmpty();
    }
  }

  @Test
  @DisplayName("ACC-4 two admins take each other away at two instances at once: one stays")
  void atOnce() {
    var here = instance(mongo);
    var there = instance(mongo);
    for (var round = 0; round < ROUNDS; round++) {
      var practice = "p" + round;
      prepare(here, practice);
      var answers =
          AtOnce.all(
              List.of(
                  here.takingAway(practice, "a-" + practice, round % 2 == 0),
                  there.takingAway(practice, "b-" + practice, round / 2 % 2 == 0)));
      assertThat(here.admins(practice)).as(practice).hasSize(1);
      assertThat(answers.stream().flatMap(List::stream).map(one -> one.reason().name()))
          .as(practice)
          .containsExactly("LAST_PRACTICE_ADMIN");
    }
    assertThat(here.practices().lowering(9)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CRASH_BEFORE", "CRASH_AFTER", "TIMEOUT_AFTER", "NOT_PRIMARY"})
  @DisplayName("ACC-4 wherever a process dies while an admin is removed, one stays and one can go")
  void dies(Fault fault) throws Exception {
    var healthy = instance(mongo);
    for (var calls = 0; ; calls++) {
      var practice = "p" + calls;
      prepare(healthy, practice);
      var plan = FaultPlan.once(calls, fault);
      var doomed = instance(FaultyMongo.wrap(mongo, plan));
      var died = dies(doomed.takingAway(practice, "a-" + practice, true));
      if (!plan.met()) {
        assertThat(calls).as("writes of one removal").isGreaterThan(2);
        return;
      }
      var what = "after fault " + calls + (died ? ", died" : "");
      assertThat(healthy.admins(practice)).as(what).contains("b-" + practice);
      assertThat(healthy.takingAway(practice, "a-" + practice, true).call()).as(what).isEmpty();
      healthy.memberships().sweep();
      assertThat(healthy.practices().lowering(9)).as(what).isEmpty();
      assertThat(healthy.takingAway(practice, "b-" + practice, true).call()).as(what).hasSize(1);
      assertThat(healthy.admins(practice)).as(what).containsExactly("b-" + practice);
    }
  }

  private static boolean dies(Callable<List<Refusal>> doomed) throws Exception {
    try {
      doomed.call();
      return false;
    } catch (Crash | MongoException dead) {
      return true;
    }
  }
}
