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
  private static final Login OPERATOR = done(OperatorRole.appoint(ANN, NOON));

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
    assertThat(said(OperatorRole.appoint(ANN, NOON)))
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
  @DisplayName("ACC-8 who is an operator no longer has tokens no longer; twice is as good as once")
  void dismissed() {
    var decision = OperatorRole.dismiss(OPERATOR);
    assertThat(done(decision).isOperator()).isFalse();
    assertThat(done(decision).rights()).isEqualTo(OPERATOR.rights() + 1);
    assertThat(said(decision)).containsExactly(new OperatorChanged("l1", What.DISMISSED));
    assertThat(OperatorRole.dismiss(ANN)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("ACC-7 an operator's second factor is never off, also not from before")
  void neverOff() {
    var off = new SecondFactorChange.SwitchOff(NOON.plusSeconds(60));
    assertThat(refused(off.of(OPERATOR, NOON)))
        .isEqualTo(List.of(LoginRefusal.OPERATOR_KEEPS_SECOND_FACTOR));
    var before = done(off.of(ANN, NOON));
    assertThat(before.secondFactorOff(NOON)).isPresent();
    assertThat(done(OperatorRole.appoint(before, NOON)).secondFactorOff(NOON)).isEmpty();
  }

  @Test
  @DisplayName("ACC-6 a merge makes nobody an operator: who gives a login up gives the role up")
  void merged() {
    var mark = NewCredentials.mark(OPERATOR);
    var gone = done(LoginMerge.giveUp(OPERATOR, "a1", "l2", mark, NOON));
    assertThat(gone.isOperator()).isFalse();
    assertThat(refused(OperatorRole.appoint(gone, NOON)))
        .isEqualTo(List.of(LoginRefusal.EMAIL_NOT_VERIFIED));
    var bob =
        new Login("l2", "b", "b@x.example", "Bob", "hash", true, null, 1, List.of(), List.of());
    assertThat(done(LoginMerge.takeIn(bob, gone, NOON)).isOperator()).isFalse();
  }
}
