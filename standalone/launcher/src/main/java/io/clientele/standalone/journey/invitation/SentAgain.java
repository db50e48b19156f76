package io.clientele.standalone.journey.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Service;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.events.Event;
import io.clientele.standalone.events.News;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.signin.Browser;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** An invitation is sent again, and then nobody follows it for more than a week. */
public final class SentAgain {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration MORE_THAN_A_WEEK = Duration.ofDays(8);
  private static final String EXPIRED = "InvitationExpired.v1";
  private static final String NAME = "Vera Lind";

  private final Standalone standalone;
  private final Practice practice;
  private final Checks checks;
  private final Inbox inbox;

  /** The step. */
  public SentAgain(Standalone standalone, Practice practice, Checks checks) {
    this.standalone = standalone;
    this.practice = practice;
    this.checks = checks;
    this.inbox = new Inbox(standalone, "/invitation/");
  }

  /** Plays it. */
  public void play() {
    var person = Session.of(standalone.gateway(), "vera.lind", "ledger-and-lane.example");
    String id = new Staff(standalone, practice, checks).invite(NAME, person);
    URI first = inbox.mailed(person.email());
    String path = practice.path("invitations/" + id);
    practice.api().post(path + "/resend").expect(200, "the resend");
    URI second =
        Checks.eventually(
            "another mail",
            PATIENCE,
            () -> inbox.mailed(person.email()),
            link -> !link.equals(first));
    checks.that(
        status(first) / 100 == 4 && status(second) == 200,
        "it is sent again: the old link is dead, the new one works");
    weekGoesBy();
    checks.equal(
        expiries(id, told -> told.contains(EXPIRED)),
        1L,
        "nobody asked, and " + EXPIRED + " is told, once");
    standalone.services().kill(Service.INVITATION);
    standalone.services().start(Service.INVITATION);
    JsonNode after = practice.api().get(path).expect(200, "the invitation");
    checks.equal(after.path("status").asText(), "EXPIRED", "today it is expired still");
    checks.that(status(second) / 100 == 4, "and the new link is dead");
    practice.api().post(path + "/resend").expect(200, "the second resend");
    // Of one invitation all is told in order: what would have been told twice lies before this.
    checks.equal(
        expiries(id, told -> Collections.frequency(told, "InvitationResent.v1") == 2),
        1L,
        "it was not told again either, before it is sent once more");
  }

  private int status(URI link) {
    try (Browser browser = new Browser()) {
      return browser.open(link).statusCode();
    }
  }

  private void weekGoesBy() {
    standalone.services().kill(Service.INVITATION);
    standalone
        .services()
        .start(
            Service.INVITATION, Map.of("CLIENTELE_CLOCK_AHEAD", MORE_THAN_A_WEEK.toHours() + "h"));
    checks.note("invitation-service wakes up " + MORE_THAN_A_WEEK.toDays() + " days later");
  }

  /** How often it was told that it has expired; a death of ours may repeat an event as it was. */
  private long expiries(String invitation, Predicate<List<String>> enough) {
    var told = new TreeMap<Long, String>();
    News.read(
        standalone.bootstrapServers(),
        List.of("clientele.invitation"),
        record -> {
          var event = Event.of(record);
          if (event.subject().equals("invitation/" + invitation)) {
            told.put(event.sequence(), event.type());
          }
        },
        () -> enough.test(List.copyOf(told.values())),
        PATIENCE);
    return told.values().stream().filter(EXPIRED::equals).count();
  }
}
