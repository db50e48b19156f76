package io.clientele.client.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.Client;
import io.clientele.client.bundle.BundleReason;
import io.clientele.client.practice.PracticeReason;
import io.clientele.client.roster.Roster;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.token.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is not done to the life of a client, and why. */
class RefusedLifeTest {

  private static final Cause CAUSE = Cause.of("ada");

  private final Office its = new Office();

  @AfterEach
  void clear() {
    its.close();
  }

  @Test
  @DisplayName("LIF-2 too early and without a free slot: both are said at once")
  void both_problems_are_said_at_once() {
    its.life().deactivate("c1", Office.ADA, CAUSE, Client::told);
    assertThat(Office.reasons(its.life().reactivate("c1", Office.ADA, CAUSE, Client::told)))
        .containsExactly(LifeReason.REACTIVATION_TOO_EARLY);
    its.add("c2");
    assertThat(Office.reasons(its.life().reactivate("c1", Office.ADA, CAUSE, Client::told)))
        .containsExactly(LifeReason.REACTIVATION_TOO_EARLY, BundleReason.BUNDLE_FULL);
    its.clock.turn(Duration.between(Office.HALLOWEEN, Instant.parse("2027-02-28T00:00:00Z")));
    assertThat(Office.reasons(its.life().reactivate("c1", Office.ADA, CAUSE, Client::told)))
        .containsExactly(BundleReason.BUNDLE_FULL);
    assertThat(its.taken()).isEqualTo(1);
  }

  @Test
  @DisplayName("LIF-2 before the practice or its limit was heard, one tries again")
  void before_the_practice_was_heard() {
    its.zone = null;
    assertThat(Office.reasons(its.life().deactivate("c1", Office.ADA, CAUSE, Client::told)))
        .containsExactly(PracticeReason.SUBSCRIPTION_NOT_KNOWN_YET);
    its.zone = ZoneId.of("Europe/London");
    its.life().deactivate("c1", Office.ADA, CAUSE, Client::told);
    its.forgetBundles();
    its.clock.turn(Duration.ofDays(200));
    assertThat(Office.reasons(its.life().reactivate("c1", Office.ADA, CAUSE, Client::told)))
        .containsExactly(PracticeReason.SUBSCRIPTION_NOT_KNOWN_YET);
  }

  @Test
  @DisplayName("CLI-10 who may not add clients may not deactivate or reactivate them")
  void who_may_not_add_clients() {
    var stan = Caller.ofPractice("ada", "p1", "STANDARD", Set.of());
    for (var outcome :
        List.of(
            its.life().deactivate("c1", stan, CAUSE, Client::told),
            its.life().reactivate("c1", stan, CAUSE, Client::told))) {
      assertThat(Office.reasons(outcome)).containsExactly(LifeReason.PERMISSION_MISSING);
      assertThat(Office.refused(outcome).getFirst().facts())
          .containsEntry("permission", "ADD_CLIENT_ACCOUNTS");
      assertThat(Office.refused(outcome).getFirst().detail()).isNotBlank();
    }
    var permitted = Caller.ofPractice("ada", "p1", "STANDARD", Set.of("ADD_CLIENT_ACCOUNTS"));
    assertThat(its.life().deactivate("c1", permitted, CAUSE, Client::told))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("LST-4 a client that is not seen is not there, whoever asks")
  void a_client_that_is_not_seen() {
    var eve = Caller.ofPractice("eve", "p1", "CLIENT_ADMIN", Set.of());
    var other = Caller.ofPractice("ada", "p2", "PRACTICE_ADMIN", Set.of());
    var nobody = Caller.ofPractice("eve", "p1", "STANDARD", Set.of());
    for (var caller : List.of(eve, other, nobody)) {
      assertThat(Office.reasons(its.life().deactivate("c1", caller, CAUSE, Client::told)))
          .extracting(Reason::name)
          .containsExactly("CLIENT_NOT_FOUND");
      assertThat(Office.reasons(its.life().reactivate("c1", caller, CAUSE, Client::told)))
          .extracting(Reason::name)
          .containsExactly("CLIENT_NOT_FOUND");
    }
    assertThat(its.clients.find("c1").version()).isEqualTo(1);
  }

  @Test
  @DisplayName("LST-4 a client that is gone by the time it is looked at is not there")
  void a_client_that_is_gone() {
    assertThat(new Deactivating(null, "ada", Office.HALLOWEEN).decide(null, "s"))
        .isEqualTo(Decision.refused(Roster.notFound()));
    assertThat(new Reactivating(Office.HALLOWEEN).decide(null, null, "s"))
        .isEqualTo(Decision.refused(Roster.notFound()));
  }

  @Test
  @DisplayName("GTW-2 every reason names its rule and its sort of no")
  void every_reason_names_its_rule() {
    assertThat(LifeReason.values())
        .extracting(reason -> reason.name() + " " + reason.rule() + " " + reason.kind())
        .containsExactly(
            "PERMISSION_MISSING CLI-10 FORBIDDEN", "REACTIVATION_TOO_EARLY LIF-2 CONFLICT");
  }
}
