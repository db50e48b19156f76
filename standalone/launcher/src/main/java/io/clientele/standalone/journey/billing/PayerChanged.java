package io.clientele.standalone.journey.billing;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Service;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;
import java.util.Map;

/** A client pays for itself, and its practice takes it over when what it has paid for has ended. */
public final class PayerChanged {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration MORE_THAN_A_MONTH = Duration.ofDays(32);

  private final Standalone standalone;
  private final Practice practice;
  private final Checks checks;

  /** The step, for a practice that pays for a client with people of its own. */
  public PayerChanged(Standalone standalone, Practice practice, Checks checks) {
    this.standalone = standalone;
    this.practice = practice;
    this.checks = checks;
  }

  /**
   * Plays it.
   *
   * @param client its id
   * @param owner its business admin
   */
  public void play(String client, Session owner) {
    int slots = slots();
    try (Api theirs = new Api(standalone.gateway(), () -> owner.tokens().accessToken())) {
      Payer asClient = new Payer(theirs, "/api/clients/" + client + "/payer");
      Payer asPractice = new Payer(practice.api(), practice.clients().path(client) + "/payer");
      checks.equal(asClient.standing(), "PRACTICE", "its practice pays for the client");
      payItself(asClient, slots);
      takeOver(asPractice, asClient);
    }
    monthGoesBy(slots);
    restart(Map.of());
    Payer after = new Payer(practice.api(), practice.clients().path(client) + "/payer");
    checks.equal(after.standing(), "PRACTICE", "today its practice pays for it still");
    checks.equal(slots(), slots, "and it takes one slot, not two");
  }

  private void payItself(Payer asClient, int slots) {
    Map<String, String> monthly = Map.of("interval", "MONTH");
    JsonNode preview = asClient.ask("/subscription/preview", monthly).expect(200, "the preview");
    asClient.post("/subscription", monthly).expect(200, "the client's own subscription");
    JsonNode paid = asClient.await("SELF_PAID").path("selfPaid");
    long price = paid.path("price").asLong();
    checks.that(
        price > 0 && price == Charged.total(preview),
        "its business admin takes over paying, for what was previewed: "
            + Charged.money(paid.path("currency").asText(), price)
            + " a month");
    awaitSlots(slots - 1);
    checks.that(true, "its slot is the practice's again");
  }

  private void takeOver(Payer asPractice, Payer asClient) {
    String until = asPractice.now().path("selfPaid").path("until").asText();
    Answer refused = asPractice.post("/take-over");
    checks.that(
        refused.status() == 409
            && refused.text("code").equals("SELF_PAID_ACTIVE")
            && !until.isEmpty()
            && refused.text("until").equals(until),
        "while that runs the practice cannot take over (SELF_PAID_ACTIVE), not before " + until);
    asClient.post("/cancellation").expect(200, "the cancellation");
    checks.equal(asClient.standing(), "ENDING", "the client cancels; it is paid until then");
    asPractice.post("/take-over").expect(200, "the question whether the practice may pay");
    checks.equal(asClient.standing(), "ASKED", "now the practice asks");
    asClient.post("/consent").expect(200, "the consent");
    checks.equal(asPractice.standing(), "WAITING", "the client's business admin consents");
  }

  private void monthGoesBy(int slots) {
    restart(Map.of("CLIENTELE_CLOCK_AHEAD", MORE_THAN_A_MONTH.toHours() + "h"));
    checks.note("subscription-service wakes up " + MORE_THAN_A_MONTH.toDays() + " days later");
    awaitSlots(slots);
    checks.that(true, "the term has ended, and the client takes a slot of its practice again");
  }

  private void restart(Map<String, String> besides) {
    standalone.services().kill(Service.SUBSCRIPTION);
    standalone.services().start(Service.SUBSCRIPTION, besides);
  }

  private void awaitSlots(int wanted) {
    Checks.eventually(wanted + " slots in use", PATIENCE, this::slots, now -> now == wanted);
  }

  private int slots() {
    return practice.clients().bundle().path("used").asInt();
  }
}
