package io.clientele.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.permission.Permission;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PermissionsAskedTest {

  // As an argument or by a static import; a docstring names one by a link, and has no such form.
  private static final Pattern ASKED =
      Pattern.compile("(?m)(?<!\\{@link )Permission\\.([A-Z][A-Z_]+)\\b");

  @Test
  @DisplayName("ACC-2 every permission in the matrix is asked for somewhere")
  void every_permission_is_asked_for() {
    var asked =
        House.files(PermissionsAskedTest::asks).stream()
            .map(House::read)
            .flatMap(source -> ASKED.matcher(source).results())
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(Arrays.stream(Permission.values()).map(Permission::name))
        .as("a line of roles.txt that nobody asks for promises what no code keeps")
        .isSubsetOf(asked);
  }

  private static boolean asks(String path) {
    return path.contains("src/main/")
        && path.endsWith(".java")
        && !path.contains("io/clientele/platform/permission/");
  }
}
