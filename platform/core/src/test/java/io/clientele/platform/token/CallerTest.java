package io.clientele.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.permission.Permission;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

  @ParameterizedTest
  @DisplayName(
      "CLI-10 admins may add clients, a standard colleague with the permission, no client's user")
  @CsvSource({
    "PRACTICE_ADMIN, NONE, true",
    "CLIENT_ADMIN, NONE, true",
    "STANDARD, NONE, false",
    "STANDARD, ADD_CLIENT_ACCOUNTS, true",
    "BUSINESS_ADMIN, NONE, false",
    "'', NONE, false"
  })
  void who_may_add_clients(String role, String permission, boolean may) {
    assertThat(
            Caller.ofPractice("l1", "p1", role, Set.of(permission))
                .may(Permission.ADD_CLIENT_ACCOUNTS))
        .isEqualTo(may);
  }
}
