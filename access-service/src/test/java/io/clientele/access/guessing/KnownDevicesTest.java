package io.clientele.access.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.secret.LinkToken;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KnownDevicesTest extends GuessingCase {

  private static final String BOB = "bob@practice.example";

  @BeforeEach
  void people() {
    login("ann", ANN, "ann's hash");
    login("bob", BOB, "bob's hash");
  }

  private String remembered(String id, Guesser who) {
    return devices.remember(logins.byId(id).orElseThrow(), who).orElseThrow();
  }

  @Test
  @DisplayName("ACC-9 a stranger who never stops guessing locks nobody out of a browser of theirs")
  void notLockedOut() {
    var cookie = remembered("ann", HOME);
    wrong(ANN, ELSEWHERE, 20);
    assertThat(wrong(ANN, HOME)).isInstanceOf(Verdict.Wait.class);
    assertThat(right(ANN, with(cookie))).isEqualTo(new Verdict.Right());
  }

  @Test
  @DisplayName("ACC-9 strangers at the same address lock nobody out of a browser of theirs")
  void sameAddress() {
    var cookie = remembered("ann", HOME);
    for (var i = 0; i < 31; i++) {
      wrong("somebody-" + i + "@x.example", HOME);
    }
    assertThat(wrong(ANN, HOME)).isInstanceOf(Verdict.Wait.class);
    assertThat(right(ANN, with(cookie))).isEqualTo(new Verdict.Right());
  }

  @Test
  @DisplayName("ACC-9 a known browser may guess no faster than a stranger, at its own login only")
  void ownCount() {
    var cookie = remembered("ann", HOME);
    wrong(ANN, with(cookie), 5);
    assertThat(right(ANN, with(cookie))).isInstanceOf(Verdict.Wait.class);
    assertThat(right(ANN, HOME)).as("a stranger").isEqualTo(new Verdict.Right());
    wrong(BOB, ELSEWHERE, 5);
    assertThat(right(BOB, with(cookie))).as("not bob's").isInstanceOf(Verdict.Wait.class);
  }

  @Test
  @DisplayName("ACC-9 with a new password no browser is known any longer")
  void newPassword() {
    var cookie = remembered("ann", HOME);
    login("ann", ANN, "another hash");
    wrong(ANN, ELSEWHERE, 5);
    assertThat(right(ANN, with(cookie))).isInstanceOf(Verdict.Wait.class);
  }

  @Test
  @DisplayName("ACC-9 a browser is known for so long, and longer if it is used")
  void age() {
    var cookie = remembered("ann", HOME);
    var ann = logins.byId("ann").orElseThrow();
    assertThat(devices.remember(ann, with(cookie))).as("well known").isEmpty();
    clock.turn(Duration.ofDays(100));
    var next = devices.remember(ann, with(cookie)).orElseThrow();
    assertThat(next).isNotEqualTo(cookie);
    clock.turn(Duration.ofDays(100));
    wrong(ANN, ELSEWHERE, 5);
    assertThat(right(ANN, with(cookie))).isInstanceOf(Verdict.Wait.class);
    assertThat(right(ANN, with(next))).isEqualTo(new Verdict.Right());
  }

  @Test
  @DisplayName("ACC-9 a browser that two share is known for both")
  void shared() {
    var both = remembered("bob", with(remembered("ann", HOME)));
    wrong(ANN, ELSEWHERE, 5);
    wrong(BOB, ELSEWHERE, 5);
    assertThat(right(ANN, with(both))).isEqualTo(new Verdict.Right());
    assertThat(right(BOB, with(both))).isEqualTo(new Verdict.Right());
  }

  @Test
  @DisplayName("ACC-9 a cookie somebody planted is never what a browser is known by")
  void planted() {
    var planted = "A".repeat(43);
    var cookie = remembered("ann", with(planted));
    assertThat(cookie).doesNotContain(planted);
    var bobs = remembered("bob", ELSEWHERE);
    assertThat(remembered("ann", with(bobs)).split("\\.")[0]).isNotEqualTo(bobs);
    wrong(ANN, ELSEWHERE, 5);
    assertThat(right(ANN, with(bobs))).isInstanceOf(Verdict.Wait.class);
  }

  @Test
  @DisplayName("ACC-9 what a browser is known by lies nowhere in the clear, nor in a log")
  void hashed() {
    var cookie = remembered("ann", HOME);
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().hash()).isEqualTo(new LinkToken(cookie).hash());
    assertThat(kept.toString()).doesNotContain(cookie);
    assertThat(with(cookie).toString()).doesNotContain(cookie);
  }

  @Test
  @DisplayName("ACC-9 of a cookie full of rubbish a few pieces are looked at")
  void rubbish() {
    var many = Stream.generate(() -> "x".repeat(43)).limit(1000).collect(Collectors.joining("."));
    assertThat(with(many).devices()).hasSize(Guesser.DEVICES);
    assertThat(with("..;<>\u0000.short").devices()).isEmpty();
  }
}
