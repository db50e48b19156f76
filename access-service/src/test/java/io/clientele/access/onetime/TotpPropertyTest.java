package io.clientele.access.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.codec.binary.Base32;

class TotpPropertyTest {

  private static final long FAR = 99_999_999_999L;

  private static TotpSecret secret(byte[] bytes) {
    return new TotpSecret(new Base32().encodeToString(bytes));
  }

  /** Codes of neighbouring steps are the same once in a million; then nothing can be said. */
  private static boolean apart(TotpSecret secret, long counter) {
    var code = Totp.at(secret, counter);
    for (var other = counter - 3; other <= counter + 3; other++) {
      if (other != counter && Totp.at(secret, other).equals(code)) {
        return false;
      }
    }
    return true;
  }

  @Property
  @Label(
      "ACC-7 a code works within one step of skew either way, to the millisecond, and not beyond")
  void skew(
      @ForAll @Size(20) byte[] bytes,
      @ForAll @LongRange(min = 2, max = FAR / 30) long counter,
      @ForAll @IntRange(min = -90_000, max = 120_000) int wrongByMillis) {
    var secret = secret(bytes);
    var now = Instant.ofEpochSecond(counter * 30).plus(Duration.ofMillis(wrongByMillis));
    var accepted = wrongByMillis >= -30_000 && wrongByMillis < 60_000;
    var found = Totp.match(secret, Totp.at(secret, counter), now, Long.MIN_VALUE);
    if (accepted) {
      assertThat(found).isNotEmpty();
    } else if (apart(secret, counter)) {
      assertThat(found).isEmpty();
    }
  }

  @Property
  @Label("ACC-7 the code of a step that was accepted, or of an earlier one, works at no time")
  void replay(
      @ForAll @Size(20) byte[] bytes,
      @ForAll @LongRange(min = 2, max = FAR / 30) long counter,
      @ForAll @LongRange(min = 0, max = 5) long acceptedLater,
      @ForAll @IntRange(min = -90, max = 120) int seconds) {
    var secret = secret(bytes);
    var now = Instant.ofEpochSecond(counter * 30 + seconds);
    var last = counter + acceptedLater;
    var found = Totp.match(secret, Totp.at(secret, counter), now, last);
    assertThat(found.isEmpty() || found.getAsLong() > last).isTrue();
    if (apart(secret, counter)) {
      assertThat(found).isEmpty();
    }
  }

  @Property
  @Label("ACC-7 a code of another secret works by chance only")
  void otherSecret(
      @ForAll @Size(20) byte[] bytes,
      @ForAll @Size(20) byte[] others,
      @ForAll @LongRange(min = 2, max = FAR / 30) long counter) {
    var code = Totp.at(secret(others), counter);
    var now = Instant.ofEpochSecond(counter * 30);
    var found = Totp.match(secret(bytes), code, now, Long.MIN_VALUE);
    found.ifPresent(step -> assertThat(Totp.at(secret(bytes), step)).isEqualTo(code));
    var near = counter - 1 <= found.orElse(counter) && found.orElse(counter) <= counter + 1;
    assertThat(near).isTrue();
  }

  @Property
  @Label("ACC-7 a secret survives being typed: Base32 and back")
  void text(@ForAll @Size(20) byte[] bytes) {
    assertThat(secret(bytes).bytes()).isEqualTo(bytes);
    assertThat(secret(bytes).text()).matches("[A-Z2-7]{32}");
  }
}
