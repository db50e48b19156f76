package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeTest extends AbstractServiceTest {

  record Step(String from, String to) {}

  @Test
  @DisplayName("SUB-2 a larger bundle is answered with the new state and told in order")
  void upgrade() {
    var practice = practiceOnTrial();
    var answer = change(practice, "PRACTICE_ADVANCED_1000", "k");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    assertThat(answer.text("status")).isEqualTo("ACTIVE");
    assertThat(answer.body().path("clientLimit").asInt()).isEqualTo(1000);
    assertThat(answer.body().path("teams").asBoolean()).isTrue();
    assertThat(names(awaitEvents(practice, 6)).subList(3, 6))
        .containsExactly("PlanChanged.v1", "ClientLimitChanged.v1", "EntitlementsChanged.v1");
  }

  @Test
  @DisplayName("SUB-2 the plan one is on is answered as it is and changes nothing")
  void same() {
    var practice = practiceOnTrial();
    var answer = change(practice, "TRIAL", "k");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(answer.text("status")).isEqualTo("TRIAL");
    assertThat(subscriptions.find(practice).version()).isEqualTo(1);
  }

  @Test
  @DisplayName("SUB-1 an unknown plan is refused with the plans there are")
  void unknown() {
    var no = change(practiceOnTrial(), "PRACTICE_51", "k");
    assertThat(no.status()).isEqualTo(422);
    assertThat(no.text("code")).isEqualTo("PLAN_UNKNOWN");
    assertThat(no.body().path("plans").toString())
        .isEqualTo("[\"PRACTICE_50\",\"PRACTICE_500\",\"PRACTICE_ADVANCED_1000\"]");
    assertThat(no.body().at("/errors/0/field").asString()).isEqualTo("plan");
  }

  @Test
  @DisplayName("SUB-2 who is no practice admin cannot change the plan")
  void adminOnly() {
    var practice = practiceOnTrial();
    for (var role : List.of("CLIENT_ADMIN", "STANDARD", "")) {
      var no = change(practice, "PRACTICE_50", "k", "someone", role);
      assertThat(no.status()).isEqualTo(403);
      assertThat(no.text("code")).isEqualTo("PRACTICE_ADMIN_ONLY");
      assertThat(no.text("requiredRole")).isEqualTo("PRACTICE_ADMIN");
    }
    assertThat(subscriptions.find(practice).version()).isEqualTo(1);
  }

  @Test
  @DisplayName("LST-4 a practice's subscription is hidden from other practices and from strangers")
  void otherPractice() {
    var practice = practiceOnTrial();
    var body = BodyPublishers.ofString("{\"plan\":\"PRACTICE_50\"}");
    var theirs = tokens.bearer(practiceOnTrial(), "admin", ADMIN);
    for (var path : List.of("", "/change")) {
      var request = request(practice, path).header("Content-Type", "application/json");
      var asking = path.isEmpty() ? request.GET() : request.POST(body);
      assertThat(call(asking.copy()).status()).isEqualTo(401);
      assertThat(call(asking.copy().header("Authorization", theirs)).text("code"))
          .isEqualTo("NOT_YOUR_PRACTICE");
    }
    assertThat(subscriptions.find(practice).version()).isEqualTo(1);
  }

  @Test
  @DisplayName("CLI-14 the same change with the same key is done once and answered alike")
  void repeated() {
    var practice = practiceOnTrial();
    var first = change(practice, "PRACTICE_50", "k");
    change(practice, "PRACTICE_500", "another");
    var again = change(practice, "PRACTICE_50", "k");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.response().body()).isEqualTo(first.response().body());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(subscriptions.find(practice).version()).isEqualTo(3);
  }

  @Test
  @DisplayName("CLI-14 a key is refused for another change")
  void reused() {
    var practice = practiceOnTrial();
    change(practice, "PRACTICE_50", "k");
    var no = change(practice, "PRACTICE_500", "k");
    assertThat(no.status()).isEqualTo(422);
    assertThat(no.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(subscriptions.find(practice).version()).isEqualTo(2);
  }

  @Test
  @DisplayName("SUB-2 changes by several admins at once leave one story, each charged once")
  void atOnce() throws Exception {
    var practice = practiceOnTrial();
    var plans = List.of("PRACTICE_50", "PRACTICE_500", "PRACTICE_ADVANCED_1000", "PRACTICE_500");
    var changes = 0;
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Stream<Callable<Answer>> asked =
          IntStream.range(0, 8)
              .mapToObj(i -> () -> change(practice, plans.get(i % 4), "k", "admin" + i, ADMIN));
      for (var answer : callers.invokeAll(asked.toList())) {
        assertThat(answer.get().status()).isIn(200, 202, 409);
        changes += answer.get().text("code").isEmpty() && answer.get().status() == 200 ? 1 : 0;
      }
    }
    var steps = await().until(() -> steps(practice), told -> !told.isEmpty());
    assertThat(steps).hasSizeLessThanOrEqualTo(changes);
    assertThat(steps.getFirst().from()).isEqualTo("TRIAL");
    for (var i = 1; i < steps.size(); i++) {
      assertThat(steps.get(i).from()).isEqualTo(steps.get(i - 1).to());
    }
    var now = Objects.requireNonNull(subscriptions.find(practice).state());
    assertThat(now.plan().code()).isEqualTo(steps.getLast().to());
    assertThat(now.billing().ledger().made()).isEqualTo(steps.size());
  }

  private List<Step> steps(String practice) {
    return awaitEvents(practice, 0).stream()
        .filter(told -> told.type().endsWith(".PlanChanged.v1"))
        .map(told -> told.change(Step.class))
        .toList();
  }
}
