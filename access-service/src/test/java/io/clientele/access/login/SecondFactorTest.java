package io.clientele.access.login;

import static io.clientele.access.login.Ann.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.LoginEvent.SecondFactorChanged;
import io.clientele.access.login.LoginEvent.SecondFactorChanged.What;
import io.clientele.access.login.SecondFactorChange.Begin;
import io.clientele.access.login.SecondFactorChange.Confirm;
import io.clientele.access.login.SecondFactorChange.Regenerate;
import io.clientele.access.login.SecondFactorChange.Remove;
import io.clientele.access.login.SecondFactorChange.Require;
import io.clientele.access.login.SecondFactorChange.SwitchOff;
import io.clientele.access.login.SecondFactorChange.Use;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<String> CODES = List.of("h1", "h2");
  private static final Login PENDING = done(ANN, new Begin("sealed"));
  private static final Login SET = done(PENDING, new Confirm("sealed", 100, CODES));

  private static Login done(Login login, SecondFactorChange change) {
    return ((Decision.Done<Login, LoginEvent>) change.of(login, NOON)).next();
  }

  private static List<Reason> refused(Login login, SecondFactorChange change) {
    return ((Decision.Refused<Login, LoginEvent>) change.of(login, NOON))
        .why().stream().map(Refusal::reason).toList();
  }

  private static FactorCode timed(long counter) {
    return new FactorCode.Timed("sealed", counter);
  }

  @Test
  @DisplayName("ACC-7 a second factor counts once its authenticator has shown a code, not before")
  void settingUp() {
    assertThat(PENDING.secondFactorOrNone().isSet()).isFalse();
    assertThat(PENDING.rights()).isEqualTo(ANN.rights());
    assertThat(SET.secondFactorOrNone().isSet()).isTrue();
    assertThat(SET.secondFactorOrNone().backupCodes()).isEqualTo(CODES);
    assertThat(SET.secondFactorOrNone().pending()).isNull();
    assertThat(refused(ANN, new Confirm("sealed", 100, CODES)))
        .containsExactly(LoginRefusal.CODE_WRONG);
  }

  @Test
  @DisplayName("ACC-7 a code of an authenticator that is set up no longer confirms nothing")
  void otherPending() {
    var again = done(PENDING, new Begin("other"));
    assertThat(refused(again, new Confirm("sealed", 100, CODES)))
        .containsExactly(LoginRefusal.CODE_WRONG);
  }

  @Test
  @DisplayName("ACC-7 who has a second factor removes it first; nothing replaces it unseen")
  void alreadySet() {
    assertThat(refused(SET, new Begin("mine")))
        .containsExactly(LoginRefusal.SECOND_FACTOR_ALREADY_SET);
    assertThat(refused(SET, new Confirm("mine", 101, CODES)))
        .containsExactly(LoginRefusal.SECOND_FACTOR_ALREADY_SET);
  }

  @Test
  @DisplayName("ACC-8 with a second factor every sign-in and token without it ends")
  void endsOthers() {
    assertThat(SET.rights()).isEqualTo(ANN.rights() + 1);
    assertThat(new Confirm("sealed", 100, CODES).of(PENDING, NOON))
        .isEqualTo(Decision.done(SET, new SecondFactorChanged("l1", What.SET_UP)));
  }

  @Test
  @DisplayName("ACC-7 a used code, or an older one, never works again")
  void usedCode() {
    assertThat(refused(SET, new Use(timed(100)))).containsExactly(LoginRefusal.CODE_WRONG);
    var used = done(SET, new Use(timed(102)));
    assertThat(refused(used, new Use(timed(102)))).containsExactly(LoginRefusal.CODE_WRONG);
    assertThat(refused(used, new Use(timed(101)))).containsExactly(LoginRefusal.CODE_WRONG);
    assertThat(done(used, new Use(timed(103))).rights()).isEqualTo(SET.rights());
    assertThat(refused(SET, new Use(new FactorCode.Timed("older", 105))))
        .containsExactly(LoginRefusal.CODE_WRONG);
  }

  @Test
  @DisplayName("ACC-7 each backup code works once, and none without a second factor")
  void backupCode() {
    var used = done(SET, new Use(new FactorCode.Backup("h1")));
    assertThat(used.secondFactorOrNone().backupCodes()).containsExactly("h2");
    assertThat(refused(used, new Use(new FactorCode.Backup("h1"))))
        .containsExactly(LoginRefusal.CODE_WRONG);
    assertThat(refused(ANN, new Use(new FactorCode.Backup("h1"))))
        .containsExactly(LoginRefusal.CODE_WRONG);
  }

  @Test
  @DisplayName("ACC-7 regenerating takes a code, uses it up and invalidates the old set")
  void regenerate() {
    var fresh = done(SET, new Regenerate(new FactorCode.Backup("h1"), List.of("h3")));
    assertThat(fresh.secondFactorOrNone().backupCodes()).containsExactly("h3");
    assertThat(refused(fresh, new Use(new FactorCode.Backup("h2"))))
        .containsExactly(LoginRefusal.CODE_WRONG);
    assertThat(refused(SET, new Regenerate(timed(100), List.of("h3"))))
        .containsExactly(LoginRefusal.CODE_WRONG);
  }

  @Test
  @DisplayName("ACC-7 removing takes a code, leaves nothing and is told; twice is as good as once")
  void remove() {
    assertThat(refused(SET, new Remove(timed(100)))).containsExactly(LoginRefusal.CODE_WRONG);
    var removed = done(SET, new Remove(timed(101)));
    assertThat(removed.secondFactor()).isNull();
    assertThat(removed.rights()).isEqualTo(SET.rights() + 1);
    assertThat(new Remove(timed(101)).of(removed, NOON)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("ACC-7 what an operator switched off comes back by itself, as it was")
  void switchedOff() {
    var login = done(SET, new SwitchOff(NOON));
    assertThat(login.secondFactorOff(NOON.minusMillis(1))).contains(NOON);
    assertThat(login.secondFactorOff(NOON)).isEmpty();
    var off = login.secondFactorOrNone();
    assertThat(off.mark()).isEqualTo(SET.secondFactorOrNone().mark()).isNotEmpty();
    assertThat(off.backupCodes()).isEqualTo(CODES);
  }

  @Test
  @DisplayName(
      "ACC-7 who has lost it removes it without a code while it is switched off, only then")
  void lost() {
    var off = done(SET, new SwitchOff(NOON.plusSeconds(1)));
    assertThat(done(off, new Remove(null)).secondFactor()).isNull();
    var over = done(SET, new SwitchOff(NOON));
    assertThat(refused(over, new Remove(null))).containsExactly(LoginRefusal.CODE_WRONG);
    assertThat(refused(SET, new Remove(null))).containsExactly(LoginRefusal.CODE_WRONG);
  }

  @Test
  @DisplayName("ACC-8 where a second factor becomes required, tokens of who has none end")
  void required() {
    assertThat(done(ANN, new Require()).rights()).isEqualTo(ANN.rights() + 1);
    assertThat(new Require().of(SET, NOON)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName(
      "ACC-7 whoever proves the email first takes over, without a stranger's second factor")
  void takenOver() {
    var squatted = Ann.ann("strangers", false, "i1", 1, List.of(), List.of());
    var withFactor = done(done(squatted, new Begin("s")), new Confirm("s", 1, CODES));
    var decision = withFactor.join(new Proof.ReadsMail("Ann Ash", "hash"), Ann.CAFE);
    var joined = ((Decision.Done<Login, LoginEvent>) decision).next();
    assertThat(joined.secondFactorOrNone().isSet()).isFalse();
    assertThat(done(SET, new Use(timed(101))).join(new Proof.ProvenBefore(), Ann.CAFE))
        .satisfies(
            kept ->
                assertThat(
                        ((Decision.Done<Login, LoginEvent>) kept)
                            .next()
                            .secondFactorOrNone()
                            .isSet())
                    .isTrue());
  }

  @Test
  @DisplayName("ACC-7 setting up, regenerating, removing and switching off are told by mail")
  void mailed() {
    var fresh = done(SET, new Regenerate(timed(101), List.of("h3")));
    var off = done(fresh, new SwitchOff(NOON));
    var removed = done(off, new Remove(timed(102)));
    assertThat(Objects.requireNonNull(removed.notices()).all())
        .extracting(LoginNotice::kind)
        .containsExactly(
            NoticeKind.SECOND_FACTOR_SET_UP,
            NoticeKind.BACKUP_CODES_REPLACED,
            NoticeKind.SECOND_FACTOR_SWITCHED_OFF,
            NoticeKind.SECOND_FACTOR_REMOVED);
  }

  @Test
  @DisplayName("ACC-7 nothing of a second factor is in a log")
  void inNoLog() {
    assertThat(SET + " " + SET.secondFactorOrNone()).doesNotContain("sealed").doesNotContain("h1");
  }
}
