package io.clientele.access.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.NewCredentials;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.mail.Delivery;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NotifyingTest {

  private final LoginsInMemory logins = new LoginsInMemory();
  private final NoticesInMemory notices = new NoticesInMemory();
  private final TurnedClock clock =
      TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  private final List<Letter> out = new ArrayList<>();
  private Delivery says = Delivery.TAKEN;
  private final Notifying notifying =
      new Notifying(logins, notices, DoneLetters.all(logins), this::deliver, clock);

  private Delivery deliver(Notice notice, Letter letter) {
    if (says == Delivery.TAKEN) {
      out.add(letter);
    }
    return says;
  }

  @BeforeEach
  void changed() {
    logins.put(
        new Login(
            "l1",
            "ann@x.example",
            "ann@x.example",
            "Ann",
            "hash",
            true,
            null,
            1,
            List.of(),
            List.of()));
    var why =
        logins.change(
            "l1",
            Cause.of("l1"),
            one -> NewCredentials.passwordChanged(one, "hash", "new", clock.instant()));
    assertThat(why).isEmpty();
  }

  @Test
  @DisplayName("ACC-8a what was done is mailed once, by name, without a link")
  void once() {
    notifying.soon("l1");
    notifying.soon("l1");
    notifying.handOnAll();
    notifying.sendDue();
    assertThat(out).hasSize(1);
    assertThat(out.getFirst().to()).isEqualTo("ann@x.example");
    assertThat(out.getFirst().name()).isEqualTo("Ann");
    assertThat(out.getFirst().link()).isNull();
    assertThat(logins.withNotices(9)).isEmpty();
  }

  @Test
  @DisplayName("ACC-8a handed on twice, by two who did not know of each other, it is mailed once")
  void twice() {
    var before = logins.byId("l1").orElseThrow();
    notifying.soon("l1");
    logins.put(before);
    notifying.handOnAll();
    notifying.sendDue();
    assertThat(out).hasSize(1);
    assertThat(logins.withNotices(9)).isEmpty();
  }

  @Test
  @DisplayName("ACC-8a a mail server that is away delays a notice and loses none")
  void away() {
    says = Delivery.LATER;
    notifying.soon("l1");
    assertThat(out).isEmpty();
    says = Delivery.TAKEN;
    notifying.sendDue();
    assertThat(out).as("not before its time").isEmpty();
    clock.turn(Duration.ofSeconds(1));
    notifying.sendDue();
    assertThat(out).hasSize(1);
  }

  @Test
  @DisplayName("ACC-8a a mail whose sender died is sent by another when its claim ends")
  void claimed() {
    notifying.handOnAll();
    assertThat(notices.claim(null, clock.instant(), clock.instant().plus(Notifying.CLAIM)))
        .isPresent();
    notifying.sendDue();
    assertThat(out).isEmpty();
    clock.turn(Notifying.CLAIM);
    notifying.sendDue();
    assertThat(out).hasSize(1);
  }
}
