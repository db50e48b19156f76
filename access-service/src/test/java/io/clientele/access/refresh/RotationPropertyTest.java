package io.clientele.access.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RotationPropertyTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
  private static final Lifetimes LIFETIMES =
      new Lifetimes(Duration.ofDays(7), Duration.ofDays(30), Duration.ofSeconds(10));

  @Property
  @Label("ACC-8a however often a family moves, one token is current, and it ends when it began to")
  void oneCurrent(
      @ForAll @Size(max = 30) List<@LongRange(min = 0, max = 500_000) Long> pauses,
      @ForAll @LongRange(min = 0, max = 3_000_000) long later) {
    var family = Family.begun(LIFETIMES, NOW);
    var now = NOW;
    for (var pause : pauses) {
      now = now.plusSeconds(pause);
      if (family.presented(family.generation(), LIFETIMES, now) == Presented.CURRENT) {
        family = family.next(now);
      }
    }
    var then = family.movedAt().plusSeconds(later);
    var current = 0;
    for (var token = 1; token <= family.generation() + 1; token++) {
      if (family.presented(token, LIFETIMES, then) == Presented.CURRENT) {
        current++;
        assertThat(token).isEqualTo(family.generation());
      }
    }
    assertThat(current).isLessThanOrEqualTo(1);
    assertThat(family.endsAt()).isEqualTo(NOW.plus(LIFETIMES.absolute()));
    assertThat(current == 1).isEqualTo(then.isBefore(family.expiresAt(LIFETIMES)));
  }

  @Property
  @Label("ACC-8a a token that was changed in any letter is none of ours")
  void forged(
      @ForAll @IntRange(min = 1, max = 999_999_999) int generation,
      @ForAll @IntRange(min = 0, max = 79) int at,
      @ForAll char letter) {
    var tokens = new RefreshTokens("dGVzdHMgb25seTogMzIgYnl0ZXMgb2Ygc2VjcmV0ISE=");
    var token = tokens.of("7c0f5a0e-3a55-3f0b-9d0c-6f1c7f8a2b11", generation);
    assertThat(tokens.read(token))
        .hasValue(new RefreshTokens.Named("7c0f5a0e-3a55-3f0b-9d0c-6f1c7f8a2b11", generation));
    var forged = new StringBuilder(token);
    forged.setCharAt(at, letter);
    if (!forged.toString().equals(token)) {
      assertThat(tokens.read(forged.toString())).isEmpty();
    }
  }

  @Property
  @Label("ACC-8a no text but a token is read as one")
  void anyText(@ForAll String text) {
    var tokens = new RefreshTokens("dGVzdHMgb25seTogMzIgYnl0ZXMgb2Ygc2VjcmV0ISE=");
    assertThat(tokens.read(text)).isEmpty();
  }
}
