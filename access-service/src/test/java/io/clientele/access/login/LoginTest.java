package io.clientele.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.LoginEvent.ColleagueJoined;
import io.clientele.access.login.LoginEvent.LoginCreated;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Reason;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginTest {

  private static final EmailAddress EMAIL = new EmailAddress("Ann@Practice.example");
  private static final Membership ADMIN = new Membership("p1", Role.PRACTICE_ADMIN, List.of());
  private static final Membership SECOND =
      new Membership("p2", Role.STANDARD, List.of("SEE_BILLING"));
  private static final NewLogin FRESH = new NewLogin("l1", EMAIL, "Ann Ash", "hash");
  private static final Login ANN =
      new Login("l1", EMAIL.key(), EMAIL.text(), "Ann Ash", "hash", true, 1, List.of(ADMIN));

  @Test
  @DisplayName("ACC-1 a proven email without a login gets one, verified and with its membership")
  void created() {
    assertThat(Login.emailProven(null, FRESH, ADMIN))
        .isEqualTo(
            Decision.done(
                ANN,
                new LoginCreated("l1"),
                new ColleagueJoined("l1", "p1", Role.PRACTICE_ADMIN, List.of())));
  }

  @Test
  @DisplayName("ACC-1 a known email keeps its login with password and name, and joins")
  void known() {
    var other = new NewLogin("l9", EMAIL, "Somebody Else", "another hash");
    var joined =
        new Login(
            "l1", EMAIL.key(), EMAIL.text(), "Ann Ash", "hash", true, 2, List.of(ADMIN, SECOND));
    assertThat(Login.emailProven(ANN, other, SECOND))
        .isEqualTo(
            Decision.done(
                joined, new ColleagueJoined("l1", "p2", Role.STANDARD, List.of("SEE_BILLING"))));
  }

  @Test
  @DisplayName("ACC-1 proving an email twice changes nothing the second time")
  void twice() {
    assertThat(Login.emailProven(ANN, FRESH, ADMIN)).isEqualTo(Decision.unchanged());
    var asStandard = new Membership("p1", Role.STANDARD, List.of());
    assertThat(ANN.join(asStandard)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("ACC-1 nobody joins before their email is verified")
  void unverified() {
    var unproven = new Login("l1", EMAIL.key(), EMAIL.text(), "Ann Ash", null, false, 0, List.of());
    assertThat(unproven.join(ADMIN))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            no -> assertThat(no.why().toString()).contains("EMAIL_NOT_VERIFIED"));
    assertThat(LoginRefusal.EMAIL_NOT_VERIFIED.kind()).isEqualTo(Reason.Kind.CONFLICT);
    assertThat(Login.emailProven(unproven, FRESH, ADMIN))
        .isInstanceOfSatisfying(
            Decision.Done.class,
            done ->
                assertThat(done.next())
                    .isEqualTo(
                        new Login(
                            "l1",
                            EMAIL.key(),
                            EMAIL.text(),
                            "Ann Ash",
                            null,
                            true,
                            1,
                            List.of(ADMIN))));
  }

  @Test
  @DisplayName("ACC-6 a token is for the account asked for if it is theirs, else for their first")
  void account() {
    var both =
        new Login("l1", EMAIL.key(), EMAIL.text(), "Ann", "hash", true, 2, List.of(ADMIN, SECOND));
    assertThat(both.account("practice/p2")).contains(SECOND);
    assertThat(both.account("practice/p1")).contains(ADMIN);
    assertThat(both.account("practice/p3")).contains(ADMIN);
    assertThat(both.account("p2")).contains(ADMIN);
    assertThat(both.account(null)).contains(ADMIN);
    var nowhere = new Login("l1", EMAIL.key(), EMAIL.text(), "Ann", "hash", true, 1, List.of());
    assertThat(nowhere.account("practice/p1")).isEmpty();
  }

  @Test
  @DisplayName("ACC-1 others hear who belongs where, and no email, name or password")
  void told() {
    assertThat(ANN.told()).isEqualTo(new Login.Told("l1", 1, List.of(ADMIN)));
    assertThat(ANN.told().toString()).doesNotContainIgnoringCase("ann").doesNotContain("hash");
  }
}
