package io.clientele.standalone.journey.billing;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.NewClient;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.data.Employers;
import io.clientele.standalone.journey.list.ManyAdds;
import io.clientele.standalone.journey.registration.Founder;
import io.clientele.standalone.journey.registration.SignUp;
import java.time.Duration;
import java.util.Map;

/** Another practice buys a plan, changes it up and down, and is charged what it was shown. */
public final class PlanChanged {

  private static final Founder FOUNDER =
      new Founder("Penny & Pound", "UK", "Isla Grant", "isla.grant", "penny-and-pound.example");
  private static final Map<String, ?> SMALL = Map.of("plan", "PRACTICE_50");
  private static final Map<String, ?> LARGE = Map.of("plan", "PRACTICE_500");
  private static final Map<String, ?> MORE =
      Map.of("interval", "YEAR", "licences", Map.of("DATA_HEALTH_INSIGHTS", 5));
  private static final Map<String, ?> LESS =
      Map.of("interval", "MONTH", "licences", Map.of("DATA_HEALTH_INSIGHTS", 0));
  private static final int FIFTY = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Employers employers;
  private final Checks checks;
  private final SignUp signUp;

  /** The step; the practice it is about registers now. */
  public PlanChanged(Standalone standalone, Employers employers, Checks checks) {
    this.employers = employers;
    this.checks = checks;
    this.signUp = SignUp.begin(standalone, Checks.silent(), FOUNDER);
  }

  /** Plays it. */
  public void play() {
    try (Practice practice = signUp.finish()) {
      checks.that(true, FOUNDER.practice() + ", on its trial, is to buy a plan");
      Terms terms = new Terms(practice);
      buy(terms, LARGE, "PRACTICE_500, by the month");
      fill(practice, terms);
      JsonNode bought = buy(terms, MORE, "by the year, with 5 licences more");
      checkStale(terms, bought);
      buy(terms, LESS, "back to what it had");
      checkTooSmall(terms);
      lower(practice, terms);
      raiseAgain(terms);
    }
  }

  private void fill(Practice practice, Terms terms) {
    Checks.eventually(
        "the new limit",
        PATIENCE,
        () -> practice.clients().bundle().path("limit").asInt(),
        limit -> limit > FIFTY);
    new ManyAdds(practice.clients(), Checks.silent()).add(employers.next(FIFTY + 1));
    terms.awaitClients(FIFTY + 1);
  }

  /** Changes for what was previewed; returns the preview. */
  private JsonNode buy(Terms terms, Map<String, ?> wanted, String what) {
    JsonNode preview = terms.preview(wanted);
    checks.that(
        Charged.adds(preview),
        what + " would cost " + Charged.money(preview) + ": " + Charged.lines(preview));
    terms.change(wanted, preview).expect(200, "the change");
    JsonNode charge = terms.charges().path(0);
    checks.equal(charge.path("lines"), preview.path("lines"), "it is charged that, line by line");
    return preview;
  }

  private void checkStale(Terms terms, JsonNode old) {
    Answer refused = terms.change(LESS, old);
    checks.equal(
        refused.status() + " " + refused.text("code"),
        "409 QUOTE_CHANGED",
        "another change with that quote is refused");
  }

  private void checkTooSmall(Terms terms) {
    Answer refused = terms.change(SMALL);
    checks.equal(
        refused.status() + " " + refused.text("code") + " " + refused.text("toRemove"),
        "409 BUNDLE_TOO_SMALL 1",
        "with " + (FIFTY + 1) + " clients PRACTICE_50 is refused: one would have to go");
  }

  private void lower(Practice practice, Terms terms) {
    String last = practice.clients().all().getLast().id();
    practice
        .api()
        .post(practice.clients().path(last) + "/deactivation")
        .expect(200, "the deactivation");
    terms.awaitClients(FIFTY);
    JsonNode preview = terms.preview(SMALL);
    terms.change(SMALL, preview).expect(202, "the smaller bundle");
    terms.await("the smaller plan", now -> now.at("/plan/code").asText().equals("PRACTICE_50"));
    checks.equal(
        terms.charges().path(0).path("lines"),
        preview.path("lines"),
        "one goes; client-service lowers the limit, then the change is charged as previewed: "
            + Charged.money(preview));
    Answer full = practice.clients().add(NewClient.of(employers.next(1).getFirst()));
    checks.equal(
        full.status() + " " + full.text("code") + " " + full.text("limit"),
        "409 BUNDLE_FULL 50",
        "one more client is refused: 50 of 50");
  }

  private void raiseAgain(Terms terms) {
    long down = Charged.total(terms.charges().path(0));
    buy(terms, LARGE, "back to PRACTICE_500 on the same day");
    long up = Charged.total(terms.charges().path(0));
    checks.equal(down + up, 0L, "both changes of the day come to nothing");
  }
}
