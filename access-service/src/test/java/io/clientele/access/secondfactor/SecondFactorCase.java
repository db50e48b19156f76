package io.clientele.access.secondfactor;

import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.GuessesInMemory;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.PlainHashing;
import io.clientele.access.login.SecondFactorChange;
import io.clientele.access.onetime.BackupCode;
import io.clientele.access.onetime.Totp;
import io.clientele.access.onetime.TotpSecret;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Ann has a login, and may set up a second factor. */
abstract class SecondFactorCase {

  static final String PASSWORD = "the horse I have";
  static final Cause CAUSE = Cause.of("l1");
  static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  final LoginsInMemory logins = new LoginsInMemory();
  final Guesses guesses = GuessesInMemory.at(clock);
  final SecondFactorSecrets secrets = new SecondFactorSecrets(KEY);
  final SecondFactors factors =
      new SecondFactors(logins, new PlainHashing(), guesses, secrets, clock);
  boolean required;
  final SecondStep step = new SecondStep(logins, login -> required, secrets, guesses, clock);

  @BeforeEach
  void ann() {
    logins.put(
        new Login(
            "l1",
            "ann@x.example",
            "ann@x.example",
            "Ann",
            "hash of " + PASSWORD,
            true,
            null,
            1,
            List.of(),
            List.of()));
  }

  Login present() {
    return logins.byId("l1").orElseThrow();
  }

  String code(TotpSecret secret) {
    return Totp.at(secret, Totp.counterAt(clock.instant()));
  }

  SettingUp.Begun begun() {
    return (SettingUp.Begun) factors.begin(present(), CAUSE);
  }

  /** The authenticator of this login, and its backup codes. */
  record SetUp(TotpSecret secret, List<BackupCode> codes) {}

  SetUp setUp() {
    var begun = begun();
    var done = factors.confirm(present(), code(begun.secret()), GuessesInMemory.STRANGER, CAUSE);
    clock.turn(Totp.STEP);
    return new SetUp(begun.secret(), ((SettingUp.Done) done).backupCodes());
  }

  Verdict typed(String code) {
    return step.check(present(), code, GuessesInMemory.STRANGER, CAUSE);
  }

  static List<String> why(SettingUp said) {
    return reasons(((SettingUp.Refused) said).why());
  }

  static List<String> reasons(List<Refusal> why) {
    return why.stream().map(one -> one.reason().name()).toList();
  }

  void switchedOff(Duration time) {
    var now = clock.instant();
    logins.change(
        "l1", CAUSE, one -> new SecondFactorChange.SwitchOff(now.plus(time)).of(one, now));
  }
}
