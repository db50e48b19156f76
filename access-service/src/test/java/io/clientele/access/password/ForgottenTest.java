package io.clientele.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.NewCredentials;
import io.clientele.access.login.PlainHashing;
import io.clientele.access.mailedlink.LinkMaking;
import io.clientele.access.mailedlink.LinkPurpose;
import io.clientele.access.mailedlink.LinkRequests;
import io.clientele.access.mailedlink.LinksInMemory;
import io.clientele.access.mailedlink.PlainMaking;
import io.clientele.access.notice.Letter;
import io.clientele.access.notice.Notice;
import io.clientele.access.notice.NoticesInMemory;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.secret.LinkToken;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForgottenTest {

  private static final String ANN = "ann@x.example";
  private static final String HOME = "203.0.113.9";
  private static final String NEW = "another horse entirely";

  private final TurnedClock clock =
      TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  private final LoginsInMemory logins = new LoginsInMemory();
  private final NoticesInMemory notices = new NoticesInMemory();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> changed = new ArrayList<>();
  private final PlainHashing hashing = new PlainHashing();
  private final LinksInMemory links = new LinksInMemory();
  private final LinkMaking making = new PlainMaking();
  private final Forgotten forgotten =
      new Forgotten(
          new LinkRequests(
              (whose, window, most) -> counts.merge(whose + window.from(), 1, Integer::sum) <= most,
              making,
              3,
              5,
              clock),
          notices,
          id -> {},
          clock);
  private final Resetting resetting = new Resetting(links, logins, hashing, changed::add, clock);

  @BeforeEach
  void ann() {
    logins.put(
        new Login("l1", ANN, ANN, "Ann", "hash of old", true, null, 1, List.of(), List.of()));
  }

  private Optional<Letter> letter(Notice notice) {
    return new ResetLetters(logins, links, making).compose(notice);
  }

  private LinkToken mailed() {
    forgotten.ask(ANN, HOME);
    var notice = List.copyOf(notices.kept.values()).getLast();
    assertThat(letter(notice).orElseThrow().to()).isEqualTo(ANN);
    return making.of(LinkPurpose.PASSWORD_RESET, notice.id());
  }

  @Test
  @DisplayName("ACC-9 asking never looks whether the email has a login; whoever mails does")
  void unknown() {
    assertThat(forgotten.ask("nobody@x.example", HOME)).isEqualTo(forgotten.ask(ANN, HOME));
    var waiting = List.copyOf(notices.kept.values());
    assertThat(waiting).hasSize(2);
    assertThat(letter(waiting.getFirst())).isEmpty();
    assertThat(letter(waiting.getLast())).isPresent();
    assertThat(waiting).allSatisfy(one -> assertThat(one.login()).isNull());
  }

  @Test
  @DisplayName("ACC-8a one mailbox gets so many an hour, silently, and one address, plainly")
  void tooOften() {
    for (var i = 0; i < 5; i++) {
      assertThat(forgotten.ask(ANN, HOME)).isInstanceOf(Forgotten.Answer.Asked.class);
    }
    assertThat(notices.kept).hasSize(3);
    assertThat(forgotten.ask("bob@x.example", HOME)).isInstanceOf(Forgotten.Answer.TooOften.class);
    assertThat(forgotten.ask("bob@x.example", "203.0.113.10"))
        .isInstanceOf(Forgotten.Answer.Asked.class);
    clock.turn(Duration.ofHours(1));
    forgotten.ask(ANN, HOME);
    assertThat(notices.kept).hasSize(5);
  }

  @Test
  @DisplayName("ACC-8a a link is dead to the second after its hour")
  void expires() {
    var secret = mailed();
    clock.turn(LinkPurpose.PASSWORD_RESET.valid().minusMillis(1));
    assertThat(resetting.find(secret)).isPresent();
    clock.turn(Duration.ofMillis(1));
    assertThat(resetting.find(secret)).isEmpty();
    assertThat(resetting.reset(secret, NEW, Cause.of("anonymous")))
        .isInstanceOf(Resetting.Answer.Nowhere.class);
    assertThat(logins.byId("l1").orElseThrow().passwordHash()).isEqualTo("hash of old");
  }

  @Test
  @DisplayName("ACC-8a of two who use a link at once the slower finds it dead")
  void overtaken() {
    var secret = mailed();
    hashing.afterNextHash(
        () -> resetting.reset(secret, "the faster of the two", Cause.of("anonymous")));
    assertThat(resetting.reset(secret, NEW, Cause.of("anonymous")))
        .isInstanceOf(Resetting.Answer.Nowhere.class);
    assertThat(logins.byId("l1").orElseThrow().passwordHash())
        .isEqualTo("hash of the faster of the two");
    assertThat(changed).containsExactly("l1");
  }

  @Test
  @DisplayName("ACC-8a a link that was made before another change of the password is dead")
  void older() {
    var secret = mailed();
    var now = clock.instant();
    logins.change(
        "l1",
        Cause.of("l1"),
        one -> NewCredentials.passwordChanged(one, "hash of old", "hash of newer", now));
    assertThat(resetting.find(secret)).isEmpty();
    assertThat(letter(List.copyOf(notices.kept.values()).getLast())).isPresent();
    assertThat(resetting.find(secret)).as("mailed again, it stays dead").isEmpty();
  }

  @Test
  @DisplayName("ACC-8a a link for a password is good for nothing else")
  void purpose() {
    var secret = mailed();
    assertThat(links.find(LinkPurpose.EMAIL_CHANGE, secret, clock.instant())).isEmpty();
  }
}
