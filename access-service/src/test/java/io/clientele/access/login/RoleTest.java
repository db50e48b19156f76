package io.clientele.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.permission.RoleMatrix;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  @DisplayName("ACC-2 what people are at a practice and in a client's business is in the matrix")
  void the_roles_of_the_matrix() {
    var ours =
        Stream.concat(Arrays.stream(Role.values()), Arrays.stream(ClientRole.values()))
            .map(Enum::name);
    assertThat(ours).containsExactlyElementsOf(RoleMatrix.published().roles());
  }
}
