package io.clientele.standalone.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.NewClient;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.CheckFailed;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.data.Employer;
import io.clientele.standalone.journey.data.Employers;
import io.clientele.standalone.journey.list.ManyAdds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Clients are added until the bundle is full; a larger bundle takes many more. */
final class FillTheBundle {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LARGER = 1000;
  private static final int MANY = 300;

  private final Practice practice;
  private final Employers employers;
  private final Checks checks;
  private final List<Employer> added = new ArrayList<>();

  FillTheBundle(Practice practice, Employers employers, Checks checks) {
    this.practice = practice;
    this.employers = employers;
    this.checks = checks;
  }

  /** Plays it; returns those that were added. */
  List<Employer> play() {
    upgrade(addUntilRefused());
    List<Employer> many = employers.next(MANY);
    new ManyAdds(practice.clients(), checks).add(many);
    added.addAll(many);
    checks.equal(practice.clients().all().size(), added.size(), "the list has all " + added.size());
    new Search(practice.clients(), checks).check(added);
    return added;
  }

  /** Returns where the refusal says one may upgrade. */
  private String addUntilRefused() {
    int limit = practice.clients().bundle().path("limit").asInt();
    while (added.size() < limit) {
      Employer next = employers.next(1).getFirst();
      practice.clients().added(NewClient.of(next));
      added.add(next);
    }
    Answer refused = practice.clients().add(NewClient.of(employers.next(1).getFirst()));
    checks.equal(
        refused.status() + " " + refused.text("code"),
        "409 BUNDLE_FULL",
        limit + " clients are added, the next is refused");
    checks.that(
        refused.body().path("used").asInt() == limit
            && refused.body().path("limit").asInt() == limit
            && !refused.text("upgrade").isEmpty(),
        "the refusal says: " + limit + " of " + limit + ", upgrade at " + refused.text("upgrade"));
    checks.equal(practice.clients().all().size(), limit, "it has changed nothing");
    return refused.text("upgrade");
  }

  private void upgrade(String link) {
    JsonNode plan = largerPlan();
    String code = plan.path("code").asText();
    practice.api().post(link, Map.of("plan", code)).expect(200, "the upgrade");
    int clients = plan.path("clients").asInt();
    Checks.eventually(
        "the new limit",
        PATIENCE,
        () -> practice.clients().bundle().path("limit").asInt(),
        limit -> limit == clients);
    checks.that(true, "there it moves to " + code + "; client-service allows " + clients);
  }

  private JsonNode largerPlan() {
    for (JsonNode plan : practice.clients().subscription().path("plans")) {
      if (plan.path("clients").asInt() >= LARGER && plan.path("upgrade").asBoolean()) {
        return plan;
      }
    }
    throw new CheckFailed("there is a plan with " + LARGER + " clients to move to");
  }
}
