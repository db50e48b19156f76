package io.clientele.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InviteTest {

  private static Invite invite(
      Kind kind,
      @Nullable String client,
      String email,
      @Nullable String mobile,
      Role role,
      Permission... permissions) {
    return new Invite(
        "p1", kind, client, "Grace", email, mobile, Language.EN, role, List.of(permissions));
  }

  private static List<String> codes(Invite asked) {
    return asked.faults("GB").stream().map(no -> no.reason().name() + " " + no.field()).toList();
  }

  @Test
  @DisplayName("INV-1 a colleague and a client's user are asked for with what each needs")
  void what_each_needs() {
    assertThat(
            codes(
                invite(
                    Kind.COLLEAGUE,
                    null,
                    "g@in.example",
                    null,
                    Role.STANDARD,
                    Permission.ADD_CLIENT_ACCOUNTS)))
        .isEmpty();
    assertThat(
            codes(
                invite(Kind.CLIENT_USER, "c1", "g@in.example", "07400 123456", Role.BUSINESS_USER)))
        .isEmpty();
  }

  @Test
  @DisplayName("INV-1 everything wrong with it is named at once")
  void everything_wrong_is_named_at_once() {
    assertThat(
            codes(
                invite(
                    Kind.CLIENT_USER,
                    null,
                    "grace",
                    "12",
                    Role.STANDARD,
                    Permission.ADD_CLIENT_ACCOUNTS)))
        .containsExactly(
            "ROLE_OF_ANOTHER_KIND role",
            "CLIENT_REQUIRED client",
            "PERMISSIONS_NOT_EXPECTED permissions",
            "EMAIL_INVALID email",
            "MOBILE_INVALID mobile");
    assertThat(codes(invite(Kind.COLLEAGUE, "c1", "g@in.example", null, Role.CLIENT_ADMIN)))
        .containsExactly("CLIENT_NOT_EXPECTED client");
  }

  @Test
  @DisplayName("INV-9 a number without its country is one of the practice's country, kept in E.164")
  void a_number_without_its_country() {
    var asked = invite(Kind.COLLEAGUE, null, "g@in.example", "07400 123456", Role.CLIENT_ADMIN);
    assertThat(asked.invitee("GB").mobile()).isEqualTo("+447400123456");
    assertThat(asked.faults("US")).hasSize(1);
    var none = invite(Kind.COLLEAGUE, null, "g@in.example", null, Role.CLIENT_ADMIN);
    assertThat(none.invitee("GB").mobile()).isNull();
    assertThat(none.toString()).doesNotContain("in.example");
  }

  @Test
  @DisplayName("INV-4b an email is kept in normal form")
  void an_email_in_normal_form() {
    var wide = invite(Kind.COLLEAGUE, null, " ｇrace@in.example ", null, Role.CLIENT_ADMIN);
    assertThat(wide.invitee("GB").email()).isEqualTo("grace@in.example");
  }
}
