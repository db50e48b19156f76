package io.clientele.access.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.mail.Delivery;
import io.clientele.platform.secret.LinkToken;
import io.clientele.testkit.TurnedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationMailsTest {

  private final KeptInMemory kept = new KeptInMemory();
  private final TurnedClock clock =
      TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  private final List<LinkToken> out = new ArrayList<>();
  private final List<String> refusedForGood = new ArrayList<>();
  private boolean serverIsThere = true;
  private int tries;
  private final Links links =
      to -> LinkToken.of(to.practice().repeat(2).getBytes(StandardCharsets.UTF_8));
  private final ConfirmationMails mails = new ConfirmationMails(kept, links, this::deliver, clock);

  private Delivery deliver(Registration to, LinkToken link) {
    tries++;
    assertThat(kept.byLink(link.hash())).as("leads somewhere before it is out").contains(to);
    if (!serverIsThere) {
      return Delivery.LATER;
    }
    if (refusedForGood.contains(to.id())) {
      return Delivery.NEVER;
    }
    out.add(link);
    return Delivery.TAKEN;
  }

  @Test
  @DisplayName("ACC-1 a confirmation mail goes out once, and its link leads to the registration")
  void once() {
    add("r1");
    mails.send("r1");
    mails.send("r1");
    mails.sendDue();
    assertThat(out).hasSize(1);
    assertThat(kept.byLink(out.getFirst().hash())).isPresent();
    assertThat(kept.links).doesNotContainKey(out.getFirst().text());
  }

  @Test
  @DisplayName("ACC-1 sending the mail of one registration sends no other's")
  void onlyThatOne() {
    add("r1");
    add("r2");
    mails.send("r2");
    assertThat(kept.due).containsOnlyKeys("r1");
    mails.sendDue();
    assertThat(kept.due).isEmpty();
    assertThat(out).hasSize(2);
  }

  @Test
  @DisplayName("ACC-1 a mail server that is away delays mails and loses none")
  void away() {
    serverIsThere = false;
    add("r1");
    add("r2");
    mails.sendDue();
    assertThat(tries).as("one failure is enough to know").isEqualTo(1);
    assertThat(kept.due).containsEntry("r1", clock.instant().plusSeconds(1));
    clock.turn(Duration.ofHours(1));
    serverIsThere = true;
    mails.sendDue();
    assertThat(out).hasSize(2);
    assertThat(kept.due).isEmpty();
  }

  @Test
  @DisplayName(
      "ACC-1 a mail somebody is sending is left alone until their claim ends, then sent again")
  void claimed() {
    add("r1");
    claim("r1");
    clock.turn(ConfirmationMails.CLAIM.minusSeconds(1));
    mails.sendDue();
    assertThat(out).isEmpty();
    clock.turn(Duration.ofSeconds(1));
    mails.sendDue();
    assertThat(out).hasSize(1);
  }

  @Test
  @DisplayName("ACC-1 a mail that went out twice holds the same link twice, and it works")
  void sentTwice() {
    add("r1");
    var died = claim("r1");
    var mailed = links.of(died.registration());
    kept.linked("r1", mailed.hash());
    clock.turn(ConfirmationMails.CLAIM);
    mails.sendDue();
    assertThat(out).containsExactly(mailed);
    assertThat(kept.byLink(mailed.hash())).isPresent();
  }

  @Test
  @DisplayName("ACC-1 who comes back after their claim ended does not undo the next one's work")
  void late() {
    add("r1");
    var late = claim("r1");
    clock.turn(ConfirmationMails.CLAIM);
    var next = claim("r1");
    kept.settled(late);
    assertThat(kept.due).containsKey("r1");
    kept.settled(next);
    assertThat(kept.due).isEmpty();
  }

  @Test
  @DisplayName("ACC-1 a mail that is refused for good is not tried again and holds up no other")
  void refusedForGood() {
    refusedForGood.add("r1");
    add("r1");
    add("r2");
    mails.sendDue();
    clock.turn(Duration.ofHours(1));
    mails.sendDue();
    assertThat(tries).isEqualTo(2);
    assertThat(out).hasSize(1);
    assertThat(kept.due).isEmpty();
  }

  private Registrations.Claim claim(String id) {
    return kept.claim(id, clock.instant(), clock.instant().plus(ConfirmationMails.CLAIM))
        .orElseThrow();
  }

  @Test
  @DisplayName("ACC-1 one run sends at most a hundred mails")
  void bounded() {
    for (var i = 0; i < 101; i++) {
      add("r" + i);
    }
    mails.sendDue();
    assertThat(out).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,2", "3,4", "6,32", "7,60", "8,60", "70,60"})
  @DisplayName("ACC-1 the pause between attempts doubles up to a minute")
  void pauses(int attempt, long seconds) {
    assertThat(ConfirmationMails.pauseAfter(attempt)).isEqualTo(Duration.ofSeconds(seconds));
  }

  private void add(String id) {
    kept.add(
        new Registration(
            id,
            "practice of " + id,
            "Ash & Birch",
            Region.UK,
            null,
            "Europe/London",
            "Ann",
            new EmailAddress("ann@practice.example"),
            "hash",
            clock.instant().plus(Registration.VALID),
            null),
        clock.instant());
  }
}
