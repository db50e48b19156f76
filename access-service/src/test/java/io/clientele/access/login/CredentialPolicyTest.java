package io.clientele.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CredentialPolicyTest {

  private static final String EMAIL = "ann@practice.example";

  @Test
  @DisplayName("ACC-1 a password has at least 12 characters, counted as people count them")
  void shortest() {
    assertThat(codes(EMAIL, "x".repeat(11))).containsExactly("PASSWORD_TOO_SHORT");
    assertThat(codes(EMAIL, "x".repeat(12))).isEmpty();
    // Each of these is two chars of Java and one character.
    assertThat(codes(EMAIL, "\uD83D\uDD11".repeat(11))).containsExactly("PASSWORD_TOO_SHORT");
    assertThat(codes(EMAIL, "\uD83D\uDD11".repeat(12))).isEmpty();
  }

  @Test
  @DisplayName("ACC-1 a password has at most 128 characters")
  void longest() {
    assertThat(codes(EMAIL, "x".repeat(128))).isEmpty();
    assertThat(codes(EMAIL, "\uD83D\uDD11".repeat(128))).isEmpty();
    assertThat(codes(EMAIL, "x".repeat(129))).containsExactly("PASSWORD_TOO_LONG");
  }

  @Test
  @DisplayName("ACC-1 a password is not the email, however it is written")
  void notTheEmail() {
    assertThat(codes(EMAIL, EMAIL)).containsExactly("PASSWORD_IS_THE_EMAIL");
    assertThat(codes(EMAIL, " ANN@practice.EXAMPLE ")).containsExactly("PASSWORD_IS_THE_EMAIL");
    assertThat(codes(" " + EMAIL, EMAIL)).containsExactly("PASSWORD_IS_THE_EMAIL");
    assertThat(codes(EMAIL, EMAIL + "!")).isEmpty();
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

  private static List<String> codes(String email, String password) {
    return CredentialPolicy.faults("admin", email, password).stream()
        .map(fault -> fault.reason().name())
        .toList();
  }
}
