package io.clientele.access.secondfactor;

import io.clientele.access.login.FactorCode;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginMerge;
import io.clientele.access.onetime.BackupCode;
import io.clientele.access.onetime.BackupCodeHashing;
import io.clientele.access.onetime.Totp;
import io.clientele.access.onetime.TotpSecret;
import io.clientele.platform.secret.Sealing;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What must be known to recognise a code and may not lie anywhere in the clear: the secret of an
 * authenticator is sealed, a backup code is hashed.
 */
public final class SecondFactorSecrets {

  private final Sealing sealing;
  private final BackupCodeHashing hashing;
  private final SecureRandom random = new SecureRandom();

  /**
   * Kept under a secret.
   *
   * @param secret 32 bytes in Base64
   */
  public SecondFactorSecrets(String secret) {
    this.sealing = new Sealing(secret);
    this.hashing = new BackupCodeHashing(secret);
  }

  TotpSecret freshSecret() {
    return TotpSecret.create(random);
  }

  List<BackupCode> freshBackupCodes() {
    return BackupCode.set(random);
  }

  String seal(Login login, TotpSecret secret) {
    return sealing.seal(secret.text(), owner(login));
  }

  TotpSecret open(Login login, String sealed) {
    return new TotpSecret(sealing.open(sealed, owner(login)));
  }

  List<String> hashes(Login login, List<BackupCode> codes) {
    return codes.stream().map(code -> hashing.hash(LoginMerge.factorOwner(login), code)).toList();
  }

  /**
   * The code somebody typed, if it could be one of this login's; whether it was used is not asked.
   */
  Optional<FactorCode> read(Login login, String typed, Instant now) {
    var factor = login.secondFactorOrNone();
    var sealed = factor.secret();
    if (sealed == null) {
      return Optional.empty();
    }
    if (!Totp.looksLike(typed)) {
      return BackupCode.read(typed)
          .map(code -> new FactorCode.Backup(hashing.hash(LoginMerge.factorOwner(login), code)));
    }
    var counter = Totp.match(open(login, sealed), typed, now, factor.lastCounter());
    return counter.isEmpty()
        ? Optional.empty()
        : Optional.of(new FactorCode.Timed(sealed, counter.getAsLong()));
  }

  /** The step a code is of that was made with a secret which is only being set up. */
  OptionalLong counterOf(Login login, String sealed, String typed, Instant now) {
    return Totp.match(open(login, sealed), typed, now, Long.MIN_VALUE);
  }

  private static String owner(Login login) {
    return "login/" + LoginMerge.factorOwner(login) + "/second-factor";
  }
}
