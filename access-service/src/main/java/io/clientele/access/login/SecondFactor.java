package io.clientele.access.login;

import io.clientele.platform.secret.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of a login (ACC-7): an authenticator, and backup codes.
 *
 * @param secret what the authenticator shares with us, sealed; null while none is set up
 * @param pending the same, of one that is being set up and has not shown a code yet
 * @param lastCounter the step of the last code that was accepted
 * @param backupCodes the hashes of those not used yet
 * @param offUntil until then an operator has switched it off; null if none has
 */
public record SecondFactor(
    @Nullable String secret,
    @Nullable String pending,
    long lastCounter,
    List<String> backupCodes,
    @Nullable Instant offUntil) {

  /** Before any step. */
  public static final long NEVER = Long.MIN_VALUE;

  static final SecondFactor NONE = new SecondFactor(null, null, NEVER, List.of(), null);

  public SecondFactor {
    backupCodes = List.copyOf(backupCodes);
  }

  /** Whether there is one. */
  public boolean isSet() {
    return secret != null;
  }

  /**
   * Changes whenever another authenticator is set up, and gives nothing of it away: by it a sign-in
   * is recognised that was made with an older one.
   */
  public Optional<String> mark() {
    return Optional.ofNullable(secret).map(text -> Sha256.of(text).substring(0, 16));
  }

  /** What remains after this code was used; empty if it is none, or was used before. */
  Optional<SecondFactor> use(FactorCode code) {
    return switch (code) {
      case FactorCode.Timed timed -> use(timed);
      case FactorCode.Backup backup -> use(backup);
    };
  }

  private Optional<SecondFactor> use(FactorCode.Timed timed) {
    return timed.secret().equals(secret) && timed.counter() > lastCounter
        ? Optional.of(new SecondFactor(secret, pending, timed.counter(), backupCodes, offUntil))
        : Optional.empty();
  }

  private Optional<SecondFactor> use(FactorCode.Backup backup) {
    var left = new ArrayList<>(backupCodes);
    return isSet() && left.remove(backup.hash()) ? Optional.of(renewed(left)) : Optional.empty();
  }

  SecondFactor beginning(String sealed) {
    return new SecondFactor(secret, sealed, lastCounter, backupCodes, offUntil);
  }

  SecondFactor confirmed(String sealed, long counter, List<String> codes) {
    return new SecondFactor(sealed, null, counter, codes, null);
  }

  SecondFactor renewed(List<String> codes) {
    return new SecondFactor(secret, pending, lastCounter, codes, offUntil);
  }

  SecondFactor offUntil(@Nullable Instant until) {
    return new SecondFactor(secret, pending, lastCounter, backupCodes, until);
  }

  @Override
  public String toString() {
    return "SecondFactor"; // not even what is sealed is in a log
  }
}
