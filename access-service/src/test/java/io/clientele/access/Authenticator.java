package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.onetime.Totp;
import io.clientele.access.onetime.TotpSecret;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** An authenticator somebody has set up, and the backup codes they wrote down. */
final class Authenticator {

  private final TotpSecret secret;
  private final List<String> backupCodes;
  private long shown;

  Authenticator(String secret, List<String> backupCodes, long shown) {
    this.secret = new TotpSecret(secret);
    this.backupCodes = backupCodes;
    this.shown = shown;
  }

  /** Sets one up as a program does that has a token. */
  static Authenticator setUp(Api api, Map<String, String> bearer, Clock clock) {
    var begun = api.put("/api/me/second-factor", Map.of("password", Newcomers.PASSWORD), bearer);
    assertThat(begun.status()).as(begun.raw().body()).isEqualTo(200);
    var secret = begun.body().get("secret").asString();
    var now = Totp.counterAt(clock.instant());
    var code = Totp.at(new TotpSecret(secret), now);
    var done = api.put("/api/me/second-factor/confirmation", Map.of("code", code), bearer);
    assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
    var codes = StreamSupport.stream(done.body().get("backupCodes").spliterator(), false);
    return new Authenticator(secret, codes.map(one -> one.asString()).toList(), now);
  }

  /** A code that was not shown before: of this step, or of the next, whose time may come early. */
  String freshCode(Clock clock) {
    shown = Math.max(shown + 1, Totp.counterAt(clock.instant()));
    return Totp.at(secret, shown);
  }

  String backupCode(int place) {
    return backupCodes.get(place);
  }

  List<String> backupCodes() {
    return backupCodes;
  }

  String secret() {
    return secret.text();
  }
}
