package io.clientele.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.permission.Held;
import io.clientele.platform.permission.RoleMatrix;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  @DisplayName("ACC-2 what people are invited to be, and singly allowed, is in the matrix")
  void the_roles_of_the_matrix() {
    var matrix = RoleMatrix.published();

    assertThat(Arrays.stream(Role.values()).map(Enum::name))
        .containsExactlyElementsOf(matrix.roles());
    assertThat(Arrays.stream(Permission.values()).map(Enum::name))
        .containsExactlyElementsOf(
            matrix.lines().entrySet().stream()
                .filter(line -> line.getValue().held().containsValue(Held.SINGLE))
                .map(line -> line.getKey().name())
                .toList());
  }
}
