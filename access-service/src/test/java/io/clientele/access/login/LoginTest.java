package io.clientele.access.login;

import static io.clientele.access.login.Ann.ADMIN;
import static io.clientele.access.login.Ann.ANN;
import static io.clientele.access.login.Ann.CAFE;
import static io.clientele.access.login.Ann.EMAIL;
import static io.clientele.access.login.Ann.SECOND;
import static io.clientele.access.login.Ann.ann;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.LoginEvent.ClientUserJoined;
import io.clientele.access.login.LoginEvent.ColleagueJoined;
import io.clientele.access.login.LoginEvent.LoginCreated;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Reason;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginTest {

  private static final NewLogin FRESH = new NewLogin("l1", EMAIL, "Ann Ash", "hash");
  private static final Proof PASSWORD = new Proof.KnowsPassword("hash");

  private static void assertRefused(Decision<Login, LoginEvent> decision, LoginRefusal why) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            no -> assertThat(no.why().toString()).contains("reason=" + why.name()));
  }

  @Test
  @DisplayName("ACC-1 a proven email without a login gets one, verified and with its membership")
  void created() {
    assertThat(Login.emailProven(null, FRESH, ADMIN))
        .isEqualTo(
            Decision.done(
                ANN,
                new LoginCreated("l1"),
                new ColleagueJoined("l1", "p1", Role.PRACTICE_ADMIN, List.of(), null)));
  }

  @Test
  @DisplayName("ACC-1 a known email keeps its login with password and name, and joins")
  void known() {
    var other = new NewLogin("l9", EMAIL, "Somebody Else", "another hash");
    assertThat(Login.emailProven(ANN, other, SECOND))
        .isEqualTo(
            Decision.done(
                ann("hash", true, null, 2, List.of(ADMIN, SECOND), List.of()),
                new ColleagueJoined("l1", "p2", Role.STANDARD, List.of("SEE_BILLING"), "i2")));
  }

  @Test
  @DisplayName("ACC-1 proving an email twice changes nothing the second time")
  void twice() {
    assertThat(Login.emailProven(ANN, FRESH, ADMIN)).isEqualTo(Decision.unchanged());
    var asStandard = new Membership("p1", Role.STANDARD, List.of());
    assertThat(Login.emailProven(ANN, FRESH, asStandard)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INV-6 a login is made once, verified only if a mail led to it")
  void make() {
    assertThat(Login.create(null, FRESH, null))
        .isEqualTo(
            Decision.done(
                ann("hash", true, null, 1, List.of(), List.of()), new LoginCreated("l1")));
    assertThat(Login.create(null, FRESH, "i1"))
        .isEqualTo(
            Decision.done(
                ann("hash", false, "i1", 1, List.of(), List.of()), new LoginCreated("l1")));
    assertThat(Login.create(ANN, FRESH, null)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INV-6 whoever knows the password joins; the same invitation again changes nothing")
  void joinsByPassword() {
    var joined = ann("hash", true, null, 2, List.of(ADMIN), List.of(CAFE));
    assertThat(ANN.join(PASSWORD, CAFE))
        .isEqualTo(
            Decision.done(
                joined, new ClientUserJoined("l1", "c1", ClientRole.BUSINESS_ADMIN, "i1")));
    assertThat(joined.join(PASSWORD, CAFE)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INV-6 another invitation to where one belongs is answered, and changes no role")
  void anotherInvitation() {
    var joined = ann("hash", true, null, 2, List.of(ADMIN), List.of(CAFE));
    var again = new ClientMembership("c1", ClientRole.BUSINESS_USER, "i9");
    assertThat(joined.join(PASSWORD, again))
        .isEqualTo(
            Decision.done(
                ann(
                    "hash",
                    true,
                    null,
                    2,
                    List.of(ADMIN),
                    List.of(new ClientMembership("c1", ClientRole.BUSINESS_ADMIN, "i9"))),
                new ClientUserJoined("l1", "c1", ClientRole.BUSINESS_ADMIN, "i9")));
    var colleague = new Membership("p1", Role.STANDARD, List.of("X"), "i9");
    assertThat(ANN.join(PASSWORD, colleague))
        .isEqualTo(
            Decision.done(
                ann(
                    "hash",
                    true,
                    null,
                    1,
                    List.of(new Membership("p1", Role.PRACTICE_ADMIN, List.of(), "i9")),
                    List.of()),
                new ColleagueJoined("l1", "p1", Role.PRACTICE_ADMIN, List.of(), "i9")));
  }

  @Test
  @DisplayName("INV-6 a password that was changed meanwhile is no proof any more")
  void passwordChanged() {
    assertRefused(
        ANN.join(new Proof.KnowsPassword("old hash"), CAFE), LoginRefusal.CHANGED_MEANWHILE);
    assertRefused(
        ANN.join(new Proof.ReadsMail("Ann", "new hash"), CAFE), LoginRefusal.CHANGED_MEANWHILE);
    assertThat(LoginRefusal.CHANGED_MEANWHILE.kind()).isEqualTo(Reason.Kind.NOT_YET);
  }

  @Test
  @DisplayName("INV-6 a login made by text message joins by that invitation and by no other")
  void onlyThatOne() {
    var byPhone = ann("hash", false, "i1", 1, List.of(), List.of());
    assertThat(byPhone.join(PASSWORD, CAFE))
        .isEqualTo(
            Decision.done(
                ann("hash", false, "i1", 2, List.of(), List.of(CAFE)),
                new ClientUserJoined("l1", "c1", ClientRole.BUSINESS_ADMIN, "i1")));
    assertRefused(byPhone.join(PASSWORD, SECOND), LoginRefusal.EMAIL_NOT_VERIFIED);
    assertRefused(byPhone.join(PASSWORD, ADMIN), LoginRefusal.EMAIL_NOT_VERIFIED);
    assertThat(LoginRefusal.EMAIL_NOT_VERIFIED.kind()).isEqualTo(Reason.Kind.CONFLICT);
    assertThat(LoginRefusal.EMAIL_NOT_VERIFIED.rule()).isEqualTo("INV-6");
    assertThat(byPhone.admits(null)).isFalse();
    assertThat(ann("hash", false, null, 1, List.of(), List.of()).admits(null)).isFalse();
  }

  @Test
  @DisplayName(
      "INV-6 whoever proves the email first sets the password and ends every earlier right")
  void takenOver() {
    var byPhone = ann("squatter's", false, "i1", 2, List.of(), List.of(CAFE));
    var taken =
        new Login(
            "l1",
            EMAIL.key(),
            EMAIL.text(),
            "Ann Real",
            "mine",
            true,
            null,
            4,
            List.of(SECOND),
            List.of(CAFE));
    var event = new ColleagueJoined("l1", "p2", Role.STANDARD, List.of("SEE_BILLING"), "i2");
    assertThat(byPhone.join(new Proof.ReadsMail("Ann Real", "mine"), SECOND))
        .isEqualTo(Decision.done(taken, event));
    assertThat(Login.emailProven(byPhone, new NewLogin("l9", EMAIL, "Ann Real", "mine"), SECOND))
        .as("by confirming a registration too")
        .isEqualTo(Decision.done(taken, event));
    assertRefused(
        taken.join(new Proof.KnowsPassword("squatter's"), CAFE), LoginRefusal.CHANGED_MEANWHILE);
    assertThat(taken.passwordMark()).isNotEqualTo(byPhone.passwordMark());
  }

  @Test
  @DisplayName("INV-6 a take-over is told also if the login belongs nowhere new")
  void takenOverAloud() {
    var byPhone = ann("squatter's", false, "i1", 2, List.of(), List.of(CAFE));
    assertThat(byPhone.join(new Proof.ReadsMail("Ann Ash", "mine"), CAFE))
        .isEqualTo(
            Decision.done(
                ann("mine", true, null, 3, List.of(), List.of(CAFE)),
                new ClientUserJoined("l1", "c1", ClientRole.BUSINESS_ADMIN, "i1")));
  }

  @Test
  @DisplayName("CLI-11 a login named at an add joins if its email was proven, once, and says so")
  void named() {
    var first = new ClientMembership("c1", ClientRole.BUSINESS_ADMIN, null);
    var joined = ann("hash", true, null, 1, List.of(ADMIN), List.of(first));
    assertThat(ANN.join(new Proof.ProvenBefore(), first))
        .as("nobody ends the tokens of another by naming them")
        .isEqualTo(
            Decision.done(
                joined, new ClientUserJoined("l1", "c1", ClientRole.BUSINESS_ADMIN, null)));
    assertThat(joined.join(new Proof.ProvenBefore(), first)).isEqualTo(Decision.unchanged());
    var byPhone = ann("hash", false, "i1", 1, List.of(), List.of());
    assertRefused(byPhone.join(new Proof.ProvenBefore(), first), LoginRefusal.EMAIL_NOT_VERIFIED);
  }

  @Test
  @DisplayName("INV-6 others hear whether the email is proven, and of the change with an event")
  void toldWhetherProven() {
    assertThat(ANN.told().verified()).isTrue();
    var byPhone = ann("squatter's", false, "i1", 2, List.of(), List.of(CAFE));
    assertThat(byPhone.told().verified()).isFalse();
    for (var proven :
        List.of(
            byPhone.join(new Proof.ReadsMail("Ann Ash", "mine"), CAFE),
            byPhone.join(new Proof.ReadsMail("Ann Ash", "mine"), SECOND),
            Login.emailProven(byPhone, FRESH, ADMIN))) {
      assertThat(proven)
          .isInstanceOfSatisfying(
              Decision.Done.class,
              done -> {
                assertThat(((Login) done.next()).told().verified()).isTrue();
                assertThat(done.events()).hasSize(1);
              });
    }
  }
}
