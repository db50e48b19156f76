package io.clientele.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialPolicyTest {

  private static final String EMAIL = "ann@practice.example";
  private static final String HARD = "velvet kiosk 71 marzipan";

  @Test
  @DisplayName("ACC-1 a password has at least 12 characters, counted as people count them")
  void shortest() {
    assertThat(codes(EMAIL, "x".repeat(11))).containsExactly("PASSWORD_TOO_SHORT");
    assertThat(codes(EMAIL, HARD.substring(0, 12))).isEmpty();
    // Each of these is two chars of Java and one character.
    assertThat(codes(EMAIL, "\uD83D\uDD11".repeat(11))).containsExactly("PASSWORD_TOO_SHORT");
    assertThat(codes(EMAIL, "\uD83D\uDD11".repeat(4) + HARD.substring(0, 8))).isEmpty();
  }

  @Test
  @DisplayName("ACC-1 a password has at most 128 characters")
  void longest() {
    assertThat(codes(EMAIL, HARD + "x".repeat(128 - HARD.length()))).isEmpty();
    assertThat(codes(EMAIL, HARD + "\uD83D\uDD11".repeat(128 - HARD.length()))).isEmpty();
    assertThat(codes(EMAIL, "x".repeat(129))).containsExactly("PASSWORD_TOO_LONG");
  }

  @Test
  @DisplayName("ACC-1 a password is not the email, however it is written")
  void notTheEmail() {
    assertThat(codes(EMAIL, EMAIL)).containsExactly("PASSWORD_IS_THE_EMAIL");
    assertThat(codes(EMAIL, " ANN@practice.EXAMPLE ")).containsExactly("PASSWORD_IS_THE_EMAIL");
    assertThat(codes(" " + EMAIL, EMAIL)).containsExactly("PASSWORD_IS_THE_EMAIL");
  }

  @Test
  @DisplayName("ACC-1 every fault of email and password is named at once, with its field")
  void all() {
    var faults = CredentialPolicy.faults("admin", "nobody", "nobody");
    assertThat(faults)
        .extracting(fault -> fault.reason().name(), Refusal::field)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("EMAIL_UNUSABLE", "admin.email"),
            org.assertj.core.groups.Tuple.tuple("PASSWORD_TOO_SHORT", "admin.password"),
            org.assertj.core.groups.Tuple.tuple("PASSWORD_IS_THE_EMAIL", "admin.password"));
    assertThat(faults.get(1).facts()).containsEntry("minimum", 12);
    assertThat(CredentialPolicy.faults("admin", EMAIL, "x".repeat(129)).getFirst().facts())
        .containsEntry("maximum", 128);
    assertThat(faults)
        .allSatisfy(
            fault -> {
              assertThat(fault.reason().rule()).isEqualTo("ACC-1");
              assertThat(fault.reason().kind()).isEqualTo(Reason.Kind.INVALID);
              assertThat(fault.detail()).doesNotContain("nobody");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Password123456",
        "P@ssw0rd2026!",
        "passwordpassword",
        "123456789012",
        "qwertyuiop123",
        "1q2w3e4r5t6y7u",
        "iloveyouforever",
        "michaeljordan",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "abcdefghijklmnop",
        "liverpool1234"
      })
  @DisplayName("ACC-1 a password that is common or follows a pattern is refused")
  void common(String password) {
    assertThat(codes(EMAIL, password)).containsExactly("PASSWORD_TOO_EASY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clientele2026!",
        "clientele-clientele",
        "ann@practice.example!",
        "WrigglesworthAnn",
        "wrigglesworth2026",
        "Ash-Fotheringay1"
      })
  @DisplayName("ACC-1 a password made of the product, the person or the practice is refused")
  void context(String password) {
    var around = new String[] {"Ann Wrigglesworth", "Ash & Fotheringay"};
    assertThat(CredentialPolicy.passwordFaults("password", EMAIL, password, around))
        .extracting(fault -> fault.reason().name())
        .containsExactly("PASSWORD_TOO_EASY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "velvet kiosk 71 marzipan",
        "Gk7#pQz!w2Lm",
        "Rübe Dachs Kamm"
      })
  @DisplayName(
      "ACC-1 a password of unrelated words or random signs is taken, without further rules")
  void taken(String password) {
    assertThat(codes(EMAIL, password)).isEmpty();
  }

  private static List<String> codes(String email, String password) {
    return CredentialPolicy.faults("admin", email, password).stream()
        .map(fault -> fault.reason().name())
        .toList();
  }
}
