package io.clientele.access.login;

import static io.clientele.access.login.Ann.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.LoginEvent.OperatorChanged;
import io.clientele.access.login.LoginEvent.OperatorChanged.What;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OperatorRoleTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Login READY =
      ANN.copy().secondFactor(SecondFactor.NONE.confirmed("sealed", 1, List.of())).made();
  private static final Login OPERATOR = done(OperatorRole.appoint(READY, NOON));

  private static Login done(Decision<Login, LoginEvent> decision) {
    return ((Decision.Done<Login, LoginEvent>) decision).next();
  }

  private static List<LoginEvent> said(Decision<Login, LoginEvent> decision) {
    return ((Decision.Done<Login, LoginEvent>) decision).events();
  }

  private static Object refused(Decision<Login, LoginEvent> decision) {
    return ((Decision.Refused<Login, LoginEvent>) decision)
        .why().stream().map(Refusal::reason).toList();
  }

  @Test
  @DisplayName("ACC-7 who becomes an operator is told by mail; tokens made before end")
  void appointed() {
    assertThat(OPERATOR.isOperator()).isTrue();
    assertThat(OPERATOR.operatorSince()).isEqualTo(NOON);
    assertThat(OPERATOR.rights()).isEqualTo(ANN.rights() + 1);
    assertThat(said(OperatorRole.appoint(READY, NOON)))
        .containsExactly(new OperatorChanged("l1", What.APPOINTED));
    assertThat(Objects.requireNonNull(OPERATOR.notices()).all())
        .extracting(LoginNotice::kind)
        .containsExactly(NoticeKind.OPERATOR_APPOINTED);
    assertThat(OperatorRole.appoint(OPERATOR, NOON)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("ACC-7 a login whose email was never proven does not become an operator's")
  void unproven() {
    var unproven = Ann.ann("hash", false, "i1", 1, List.of(), List.of());
    assertThat(refused(OperatorRole.appoint(unproven, NOON)))
        .isEqualTo(List.of(LoginRefusal.EMAIL_NOT_VERIFIED));
  }

  @Test
  @DisplayName("ACC-7 a login without a second factor does not become an operator's")
  void oneFactor() {
    assertThat(refused(OperatorRole.appoint(ANN, NOON)))
        .isEqualTo(List.of(LoginRefusal.OPERATOR_NEEDS_SECOND_FACTOR));
  }

  @Test
  @DisplayName("ACC-8 who is an operator no longer has tokens no longer; twice is as good as once")
  void dismissed() {
    var decision = OperatorRole.dismiss(OPERATOR);
    assertThat(done(decision).isOperator()).isFalse();
    assertThat(done(decision).rights()).isEqualTo(OPERATOR.rights() + 1);
    assertThat(said(decision)).containsExactly(new OperatorChanged("l1", What.DISMISSED));
    assertThat(OperatorRole.dismiss(ANN)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("ACC-7 an operator's second factor stays: it is neither switched off nor removed")
  void stays() {
    for (var change :
        List.of(
            new SecondFactorChange.SwitchOff(NOON.plusSeconds(60)),
            new SecondFactorChange.Remove(null),
            new SecondFactorChange.Remove(new FactorCode.Timed("sealed", 2)))) {
      assertThat(refused(change.of(OPERATOR, NOON)))
          .isEqualTo(List.of(LoginRefusal.OPERATOR_KEEPS_SECOND_FACTOR));
    }
  }

  @Test
  @DisplayName("ACC-7 what was switched off before is on again, also when the role is taken away")
  void onAgain() {
    var off = done(new SecondFactorChange.SwitchOff(NOON.plusSeconds(60)).of(READY, NOON));
    assertThat(off.secondFactorOff(NOON)).isPresent();
    var appointed = done(OperatorRole.appoint(off, NOON));
    assertThat(appointed.secondFactorOff(NOON)).isEmpty();
    assertThat(appointed.secondFactorOrNone().mark()).isEqualTo(READY.secondFactorOrNone().mark());
    assertThat(done(OperatorRole.dismiss(appointed)).secondFactorOff(NOON)).isEmpty();
  }

  @Test
  @DisplayName("ACC-6 an operator's login is given up for no other, and a merge makes no operator")
  void merged() {
    var bob =
        new Login("l2", "b", "b@x.example", "Bob", "hash", true, null, 1, List.of(), List.of());
    assertThat(
            refused(LoginMerge.giveUp(OPERATOR, "a1", "l2", LoginMerge.mark(OPERATOR), null, NOON)))
        .isEqualTo(List.of(LoginRefusal.OPERATOR_STAYS));
    var gone = done(LoginMerge.giveUp(bob, "a1", "l1", LoginMerge.mark(bob), null, NOON));
    assertThat(done(LoginMerge.takeIn(OPERATOR, gone, NOON)).isOperator()).isTrue();
    assertThat(refused(OperatorRole.appoint(gone, NOON)))
        .isEqualTo(List.of(LoginRefusal.EMAIL_NOT_VERIFIED));
  }
}
