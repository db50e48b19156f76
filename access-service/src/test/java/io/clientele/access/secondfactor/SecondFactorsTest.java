package io.clientele.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.clientele.access.secondfactor.SecondStep.Need;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecondFactorsTest {

  private static final String PASSWORD = "the horse I have";
  private static final Cause CAUSE = Cause.of("l1");
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  private final TurnedClock clock =
      TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  private final LoginsInMemory logins = new LoginsInMemory();
  private final Guesses guesses = GuessesInMemory.at(clock);
  private final SecondFactorSecrets secrets = new SecondFactorSecrets(KEY);
  private final SecondFactors factors =
      new SecondFactors(logins, new PlainHashing(), guesses, secrets, clock);
  private boolean required;
  private final SecondStep step =
      new SecondStep(logins, login -> required, secrets, guesses, clock);

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

  private Login present() {
    return logins.byId("l1").orElseThrow();
  }

  private String code(TotpSecret secret) {
    return Totp.at(secret, Totp.counterAt(clock.instant()));
  }

  private SettingUp.Begun begun() {
    return (SettingUp.Begun) factors.begin(present(), CAUSE);
  }

  /** The authenticator of this login, and its backup codes. */
  private record SetUp(TotpSecret secret, List<BackupCode> codes) {}

  private SetUp setUp() {
    var begun = begun();
    var done = factors.confirm(present(), code(begun.secret()), GuessesInMemory.STRANGER, CAUSE);
    clock.turn(Totp.STEP);
    return new SetUp(begun.secret(), ((SettingUp.Done) done).backupCodes());
  }

  private Verdict typed(String code) {
    return step.check(present(), code, GuessesInMemory.STRANGER, null);
  }

  private static List<String> why(SettingUp said) {
    return reasons(((SettingUp.Refused) said).why());
  }

  private static List<String> reasons(List<Refusal> why) {
    return why.stream().map(one -> one.reason().name()).toList();
  }

  private void switchedOff(Duration time) {
    var now = clock.instant();
    logins.change(
        "l1", CAUSE, one -> new SecondFactorChange.SwitchOff(now.plus(time)).of(one, now));
  }

  @Test
  @DisplayName("ACC-7 until the authenticator has shown a code nothing is asked for")
  void begins() {
    var begun = begun();
    assertThat(step.need(present())).isEqualTo(Need.NOTHING);
    assertThat(factors.begun(present(), begun.sealed())).contains(begun.secret());
    var later = begun();
    assertThat(factors.begun(present(), later.sealed())).contains(later.secret());
    assertThat(factors.begun(present(), begun.sealed())).as("the earlier one").isEmpty();
    assertThat(begun.sealed()).doesNotContain(begun.secret().text());

    assertThat(why(factors.confirm(present(), "000000", GuessesInMemory.STRANGER, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    assertThat(step.need(present())).isEqualTo(Need.NOTHING);
    assertThat(
            why(factors.confirm(present(), code(begun.secret()), GuessesInMemory.STRANGER, CAUSE)))
        .as("of the earlier one")
        .containsExactly("PASSWORD_OR_CODE_WRONG");
  }

  @Test
  @DisplayName("ACC-7 a code confirms the authenticator; then twelve backup codes are shown, once")
  void confirms() {
    var begun = begun();
    var code = code(begun.secret());
    var done = (SettingUp.Done) factors.confirm(present(), code, GuessesInMemory.STRANGER, CAUSE);
    assertThat(done.backupCodes()).hasSize(12).doesNotHaveDuplicates();
    assertThat(step.need(present())).isEqualTo(Need.CODE);
    assertThat(typed(code)).as("used by confirming").isEqualTo(new Verdict.Wrong());
    assertThat(present().secondFactorOrNone().backupCodes()).hasSize(12);
    assertThat(why(factors.begin(present(), CAUSE))).containsExactly("SECOND_FACTOR_ALREADY_SET");
    assertThat(factors.begun(present(), begun.sealed())).as("never shown again").isEmpty();
  }

  @Test
  @DisplayName("ACC-7 nothing is confirmed that was never begun")
  void neverBegun() {
    assertThat(why(factors.confirm(present(), "000000", GuessesInMemory.STRANGER, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    assertThat(typed("000000")).as("nor asked for").isEqualTo(new Verdict.Wrong());
  }

  @Test
  @DisplayName("ACC-7 a code is right once, of the authenticator as of the backup codes")
  void once() {
    var mine = setUp();
    assertThat(typed(code(mine.secret()))).isEqualTo(new Verdict.Right());
    assertThat(typed(code(mine.secret()))).isEqualTo(new Verdict.Wrong());
    for (var code : mine.codes()) {
      assertThat(typed(code.inGroups())).isEqualTo(new Verdict.Right());
    }
    assertThat(typed(mine.codes().getFirst().text())).isEqualTo(new Verdict.Wrong());
  }

  @Test
  @DisplayName("ACC-9 wrong codes are counted, and a right one is not looked at while one waits")
  void counted() {
    var mine = setUp();
    for (var i = 0; i < 5; i++) {
      assertThat(typed("7QF2-01AB-CDEF")).isEqualTo(new Verdict.Wrong());
    }
    assertThat(typed(mine.codes().getFirst().text())).isInstanceOf(Verdict.Wait.class);
    assertThat(
            why(
                factors.regenerate(
                    present(), PASSWORD, code(mine.secret()), GuessesInMemory.STRANGER, CAUSE)))
        .containsExactly("GUESSED_TOO_OFTEN");
    assertThat(
            reasons(
                factors.remove(
                    present(), PASSWORD, code(mine.secret()), GuessesInMemory.STRANGER, CAUSE)))
        .containsExactly("GUESSED_TOO_OFTEN");
    clock.turn(Duration.ofSeconds(1));
    assertThat(typed(mine.codes().getFirst().text())).isEqualTo(new Verdict.Right());
  }

  @Test
  @DisplayName("ACC-7 new backup codes take password and code, and end the old ones")
  void regenerates() {
    var mine = setUp();
    var me = GuessesInMemory.STRANGER;
    assertThat(why(factors.regenerate(present(), "wrong", code(mine.secret()), me, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    assertThat(why(factors.regenerate(present(), PASSWORD, "7QF2-01AB-CDEF", me, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    var done =
        (SettingUp.Done) factors.regenerate(present(), PASSWORD, code(mine.secret()), me, CAUSE);
    assertThat(done.backupCodes()).hasSize(12).doesNotContainAnyElementsOf(mine.codes());
    assertThat(typed(mine.codes().getFirst().text())).isEqualTo(new Verdict.Wrong());
    assertThat(typed(done.backupCodes().getFirst().text())).isEqualTo(new Verdict.Right());
    assertThat(typed(code(mine.secret()))).as("used up by it").isEqualTo(new Verdict.Wrong());
  }

  @Test
  @DisplayName("ACC-7 it is removed with password and code, and then nothing is asked for")
  void removes() {
    var mine = setUp();
    var me = GuessesInMemory.STRANGER;
    assertThat(reasons(factors.remove(present(), "wrong", code(mine.secret()), me, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    assertThat(reasons(factors.remove(present(), PASSWORD, "", me, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    assertThat(step.need(present())).isEqualTo(Need.CODE);
    assertThat(factors.remove(present(), PASSWORD, code(mine.secret()), me, CAUSE)).isEmpty();
    assertThat(step.need(present())).isEqualTo(Need.NOTHING);
    assertThat(factors.remove(present(), "wrong", "", me, CAUSE)).as("there is none").isEmpty();
  }

  @Test
  @DisplayName("ACC-7 while it is switched off the password removes it, and nothing else does")
  void removedWhileOff() {
    setUp();
    switchedOff(Duration.ofHours(1));
    assertThat(step.need(present())).isEqualTo(Need.NOTHING);
    var me = GuessesInMemory.STRANGER;
    assertThat(reasons(factors.remove(present(), "wrong", "", me, CAUSE)))
        .containsExactly("PASSWORD_OR_CODE_WRONG");
    assertThat(factors.remove(present(), PASSWORD, "", me, CAUSE)).isEmpty();
    assertThat(present().secondFactorOrNone().isSet()).isFalse();
  }

  @Test
  @DisplayName("ACC-7 switched off it comes back by itself, and sign-ins without it are not enough")
  void comesBack() {
    setUp();
    switchedOff(Duration.ofHours(1));
    assertThat(step.enough(present(), Optional.empty())).isTrue();
    clock.turn(Duration.ofHours(1));
    assertThat(step.need(present())).isEqualTo(Need.CODE);
    assertThat(step.enough(present(), Optional.empty())).isFalse();
  }

  @Test
  @DisplayName("ACC-7 a sign-in is enough with the second factor of now, not with one before it")
  void enough() {
    assertThat(step.enough(present(), Optional.empty())).isTrue();
    required = true;
    assertThat(step.need(present())).isEqualTo(Need.SET_UP);
    assertThat(step.enough(present(), Optional.empty())).isFalse();
    setUp();
    var mark = present().secondFactorOrNone().mark();
    assertThat(step.need(present())).isEqualTo(Need.CODE);
    assertThat(step.enough(present(), mark)).isTrue();
    assertThat(step.enough(present(), Optional.of("another"))).isFalse();
    assertThat(step.enough(present(), Optional.empty())).isFalse();
  }

  @Test
  @DisplayName("ACC-7 what lies of a second factor shows neither its secret nor its codes")
  void sealed() {
    var mine = setUp();
    var lies = present().toString() + present().secondFactorOrNone();
    assertThat(lies).doesNotContain(mine.secret().text());
    assertThat(mine.codes()).noneMatch(code -> lies.contains(code.text()));
  }
}
