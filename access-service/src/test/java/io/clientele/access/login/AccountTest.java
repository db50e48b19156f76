package io.clientele.access.login;

import static io.clientele.access.login.Ann.ADMIN;
import static io.clientele.access.login.Ann.ANN;
import static io.clientele.access.login.Ann.CAFE;
import static io.clientele.access.login.Ann.SECOND;
import static io.clientele.access.login.Ann.ann;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountTest {

  @Test
  @DisplayName("ACC-8 a sign-in is known by its password, of which nothing is told")
  void mark() {
    var mark = ANN.passwordMark().orElseThrow();
    assertThat(mark).hasSize(16).doesNotContain("hash");
    assertThat(ann("hash", true, null, 9, List.of(), List.of()).passwordMark()).contains(mark);
    assertThat(ann("other", true, null, 1, List.of(), List.of()).passwordMark())
        .isPresent()
        .isNotEqualTo(ANN.passwordMark());
    var none =
        new Login("l1", "a", "a", "Ann", null, true, null, 1, List.<Membership>of(), List.of());
    assertThat(none.passwordMark()).isEmpty();
  }

  @Test
  @DisplayName("ACC-6 a token is for the account asked for if it is theirs, else for their first")
  void account() {
    var all = ann("hash", true, null, 2, List.of(ADMIN, SECOND), List.of(CAFE));
    assertThat(all.account("practice/p2")).contains(SECOND);
    assertThat(all.account("practice/p1")).contains(ADMIN);
    assertThat(all.account("client/c1")).contains(CAFE);
    assertThat(all.account("practice/c1")).contains(ADMIN);
    assertThat(all.account("practice/p3")).contains(ADMIN);
    assertThat(all.account("p2")).contains(ADMIN);
    assertThat(all.account(null)).contains(ADMIN);
    var user = ann("hash", true, null, 2, List.of(), List.of(CAFE));
    assertThat(user.account(null)).contains(CAFE);
    assertThat(ann("hash", true, null, 1, List.of(), List.of()).account("practice/p1")).isEmpty();
    assertThat(all.at("p2")).contains(SECOND);
    assertThat(all.at("p3")).isEmpty();
  }

  @Test
  @DisplayName("ACC-6 an account knows its role and permissions")
  void accounts() {
    assertThat(CAFE.roleName()).isEqualTo("BUSINESS_ADMIN");
    assertThat(CAFE.permissions()).isEmpty();
    assertThat(SECOND.roleName()).isEqualTo("STANDARD");
    assertThat(SECOND.permissions()).containsExactly("SEE_BILLING");
  }

  @Test
  @DisplayName("ACC-1 others hear who belongs where, and no email, name or password")
  void told() {
    var login = ann("hash", true, null, 2, List.of(SECOND), List.of(CAFE));
    assertThat(login.told())
        .isEqualTo(
            new LoginTold(
                "l1",
                true,
                2,
                List.of(new LoginTold.AtPractice("p2", Role.STANDARD, List.of("SEE_BILLING"))),
                List.of(new LoginTold.AtClient("c1", ClientRole.BUSINESS_ADMIN))));
    assertThat(login.told().toString()).doesNotContainIgnoringCase("ann").doesNotContain("hash");
  }
}
