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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotifyingTest {

  private final LoginsInMemory logins = new LoginsInMemory();
  private final NoticesInMemory notices = new NoticesInMemory();
  private final TurnedClock clock =
      TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  private final List<Letter> out = new ArrayList<>();
  private Delivery says = Delivery.TAKEN;
  private final Notifying notifying =
      new Notifying(logins, notices, DoneLetters.all(logins), this::deliver, clock);

  private int tried;

  private Delivery deliver(Notice notice, Letter letter) {
    tried++;
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

  @Test
  @DisplayName("ACC-8a a mail that is refused for good is not tried again")
  void never() {
    says = Delivery.NEVER;
    notifying.soon("l1");
    assertThat(notices.due).isEmpty();
    says = Delivery.TAKEN;
    clock.turn(Duration.ofDays(1));
    notifying.sendDue();
    assertThat(out).isEmpty();
  }

  @Test
  @DisplayName("ACC-8a all that is due is sent at once; while the server is away one is tried")
  void all() {
    notifying.handOnAll();
    var one = notices.kept.values().iterator().next();
    notices.add(new Notice("another", one.kind(), one.login(), one.to(), one.at(), one.until()));
    says = Delivery.LATER;
    notifying.sendDue();
    assertThat(tried).isOne();
    says = Delivery.TAKEN;
    clock.turn(Duration.ofSeconds(1));
    notifying.sendDue();
    assertThat(out).hasSize(2);
  }

  @Test
  @DisplayName("ACC-8a a mail of a kind only a newer release knows waits for that")
  void newer() {
    notifying.handOnAll();
    var none = new Notifying(logins, notices, List.of(), this::deliver, clock);
    none.sendDue();
    assertThat(tried).isZero();
    clock.turn(Duration.ofSeconds(1));
    notifying.sendDue();
    assertThat(out).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "8, 60", "1000, 60"})
  @DisplayName("ACC-8a each pause is twice as long as the one before, up to a minute")
  void pauses(int attempt, long seconds) {
    assertThat(Notifying.pauseAfter(attempt)).hasSeconds(seconds);
  }
}
