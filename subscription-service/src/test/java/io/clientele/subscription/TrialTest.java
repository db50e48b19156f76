package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent.ClientLimitChanged;
import io.clientele.subscription.terms.SubscriptionEvent.TrialStarted;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class TrialTest extends AbstractServiceTest {

  @Autowired Clock clock;
  @Autowired Environment environment;

  @Test
  @DisplayName("SUB-1 a registered practice gets a trial of fourteen days and ten clients")
  void trialStarts() {
    var before = clock.instant().minusMillis(1);
    var practice = practiceOnTrial();
    var events = awaitEvents(practice, 3);
    assertThat(names(events))
        .containsExactly("TrialStarted.v1", "ClientLimitChanged.v1", "EntitlementsChanged.v1");
    assertThat(events.getFirst().change(TrialStarted.class).endsAt())
        .isBetween(before.plus(Duration.ofDays(14)), clock.instant().plus(Duration.ofDays(14)));
    assertThat(events.get(1).change(ClientLimitChanged.class))
        .isEqualTo(new ClientLimitChanged(practice, null, 10));
  }

  @Test
  @DisplayName("OPS-3 a registration told three times, the last after a change, starts one trial")
  void toldAgain() {
    var practice = newPractice();
    var example = registered(practice, "UK");
    send(example);
    send(example);
    awaitSubscription(practice);
    assertThat(change(practice, "PRACTICE_50", "k").status()).isEqualTo(200);
    send(example);
    practiceOnTrial(); // on the same partition: when it is heard, so was all before
    var found = subscriptions.find(practice);
    assertThat(found.version()).isEqualTo(2);
    assertThat(found.state()).extracting(Subscription::clientLimit).isEqualTo(50);
    assertThat(names(awaitEvents(practice, 7)))
        .containsExactly(
            "TrialStarted.v1",
            "ClientLimitChanged.v1",
            "EntitlementsChanged.v1",
            "PlanChanged.v1",
            "ClientLimitChanged.v1",
            "StatusChanged.v1",
            "Charged.v1");
  }

  @Test
  @DisplayName("LST-7 what access-service tells again starts no trial: only news is listened to")
  void retold() {
    assertThat(environment.getProperty("spring.cloud.stream.bindings.startTrial-in-0.destination"))
        .isEqualTo(ACCESS);
  }

  @Test
  @DisplayName("SUB-1 a change asked for before the practice is known succeeds when repeated")
  void late() {
    var practice = newPractice();
    var early = change(practice, "PRACTICE_500", "early");
    assertThat(early.status()).isEqualTo(503);
    assertThat(early.text("code")).isEqualTo("SUBSCRIPTION_NOT_YET");
    assertThat(early.header("Retry-After")).isNotBlank();
    assertThat(look(practice).status()).isEqualTo(503);
    send(registered(practice, "UK"));
    awaitSubscription(practice);
    assertThat(change(practice, "PRACTICE_500", "early").status()).isEqualTo(200);
    assertThat(look(practice).body().path("clientLimit").asInt()).isEqualTo(500);
  }

  @Test
  @DisplayName("CLI-2 a practice in Canada tries with business clients only")
  void canada() {
    var practice = newPractice();
    send(registered(practice, "CA"));
    awaitSubscription(practice);
    assertThat(look(practice).body().path("kinds").toString()).isEqualTo("[\"BUSINESS\"]");
  }
}
