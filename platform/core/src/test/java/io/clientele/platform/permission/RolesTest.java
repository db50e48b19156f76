package io.clientele.platform.permission;

import static io.clientele.platform.permission.Permission.ADD_CLIENT_ACCOUNTS;
import static io.clientele.platform.permission.Permission.CHANGE_PLAN;
import static io.clientele.platform.permission.Permission.SEE_CLIENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.audience.Viewer;
import io.clientele.platform.token.Caller;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RolesTest {

  private static final Set<String> EVERY_SINGLE_ONE =
      Arrays.stream(Permission.values()).map(Enum::name).collect(Collectors.toSet());

  static Stream<Arguments> cells() {
    var matrix = RoleMatrix.published();
    return matrix.roles().stream()
        .flatMap(
            role ->
                Arrays.stream(Permission.values())
                    .map(one -> Arguments.of(role, one, matrix.held(role, one))));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @DisplayName(
      "ACC-2 a role may what its cell of the matrix says, and no more for what it is given")
  @MethodSource("cells")
  void what_the_cell_says(String role, Permission permission, Held held) {
    var bare = new Caller("l1", "p1", "", role, Set.of());
    var given = new Caller("l1", "p1", "", role, EVERY_SINGLE_ONE);

    assertThat(bare.may(permission)).isEqualTo(held == Held.YES || held == Held.GRANTED);
    assertThat(given.may(permission)).isEqualTo(held != Held.NO);
    assertThat(Roles.everywhere(role, permission)).isEqualTo(held == Held.YES);
  }

  @Test
  @DisplayName("ACC-2 the roles are those of the product, and one there is not may do nothing")
  void no_role() {
    assertThat(RoleMatrix.published().roles())
        .containsExactly(
            "PRACTICE_ADMIN", "CLIENT_ADMIN", "STANDARD", "BUSINESS_ADMIN", "BUSINESS_USER");
    for (var one : Permission.values()) {
      assertThat(Roles.may("", EVERY_SINGLE_ONE, one)).isFalse();
      assertThat(Roles.may("practice_admin", EVERY_SINGLE_ONE, one)).isFalse();
    }
  }

  @Test
  @DisplayName("CLI-10 only adding clients is given singly, and only to a standard colleague")
  void single_ones() {
    assertThat(cells().filter(cell -> cell.get()[2] == Held.SINGLE).map(cell -> cell.get()[0]))
        .containsExactly("STANDARD");
    assertThat(Roles.may("STANDARD", Set.of("ADD_CLIENT_ACCOUNTS"), ADD_CLIENT_ACCOUNTS)).isTrue();
  }

  @Test
  @DisplayName("CLI-5 practice admins alone see every client without a grant")
  void who_sees_every_client() {
    assertThat(RoleMatrix.published().roles().stream().filter(Viewer::seesEveryClient))
        .containsExactly("PRACTICE_ADMIN");
    assertThat(Roles.everywhere("PRACTICE_ADMIN", SEE_CLIENTS)).isTrue();
  }

  @Test
  @DisplayName("ACC-2 who is refused is told the role it takes")
  void the_role_it_takes() {
    assertThat(Roles.needed(CHANGE_PLAN)).isEqualTo("PRACTICE_ADMIN");
  }
}
