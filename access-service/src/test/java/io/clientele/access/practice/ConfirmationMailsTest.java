package io.clientele.access.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.secret.LinkToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationMailsTest {

  private final KeptInMemory kept = new KeptInMemory();
  private final TurnedClock clock = new TurnedClock();
  private final List<LinkToken> out = new ArrayList<>();
  private boolean serverIsThere = true;
  private int tries;
  private final ConfirmationMails mails = new ConfirmationMails(kept, this::deliver, clock);

  private boolean deliver(Registration to, LinkToken link) {
    tries++;
    if (serverIsThere) {
      out.add(link);
    }
    return serverIsThere;
  }

  @Test
  @DisplayName("ACC-1 a confirmation mail goes out once, and its link leads to the registration")
  void once() {
    add("r1");
    mails.send("r1");
    mails.send("r1");
    mails.sendDue();
    assertThat(out).hasSize(1);
    assertThat(out.getFirst().text()).hasSize(43); // 256 bits in Base64
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
  @DisplayName("ACC-1 a mail somebody is sending is left alone for a minute, then sent anew")
  void claimed() {
    add("r1");
    kept.claim(
        "r1",
        "link of one who died",
        clock.instant(),
        clock.instant().plus(ConfirmationMails.CLAIM));
    clock.turn(Duration.ofSeconds(59));
    mails.sendDue();
    assertThat(out).isEmpty();
    clock.turn(Duration.ofSeconds(1));
    mails.sendDue();
    assertThat(out).hasSize(1);
    assertThat(kept.byLink("link of one who died")).isEmpty();
  }

  @Test
  @DisplayName("ACC-1 no two links are the same")
  void links() {
    add("r1");
    add("r2");
    mails.sendDue();
    assertThat(out).doesNotHaveDuplicates();
    assertThat(out).extracting(LinkToken::hash).doesNotHaveDuplicates();
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
