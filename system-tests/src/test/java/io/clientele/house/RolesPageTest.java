package io.clientele.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.permission.RoleMatrix;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RolesPageTest {

  private static final String WRITE = "clientele.write-roles";

  @Test
  @DisplayName("ACC-2 docs/roles.md shows the matrix that every service asks")
  void the_page_shows_the_matrix() throws IOException {
    var page = House.read(RolesPage.path());
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(RolesPage.path(), RolesPage.written(page));
    }
    assertThat(House.read(RolesPage.path()))
        .as("write it anew with -D%s=true", WRITE)
        .isEqualTo(RolesPage.written(page));
  }

  @Test
  @DisplayName("ACC-2 every permission comes of a rule of the product")
  void every_permission_comes_of_a_rule() {
    assertThat(RulesDocument.read().rows().keySet())
        .containsAll(
            RoleMatrix.published().lines().values().stream().map(RoleMatrix.Line::rule).toList());
  }
}
