package io.clientele.platform.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoleFileTest {

  private static final String HEAD = "permission | rule | BOSS | HAND | allows";

  @Test
  @DisplayName(
      "ACC-2 a line says how each role has a permission, by which rule, and what it allows")
  void a_line() {
    var matrix = RoleFile.read(file(one -> one + " | ACC-2 | yes | granted | to " + one));

    assertThat(matrix.roles()).containsExactly("BOSS", "HAND");
    assertThat(matrix.held("BOSS", Permission.MANAGE_TEAMS)).isEqualTo(Held.YES);
    assertThat(matrix.held("HAND", Permission.MANAGE_TEAMS)).isEqualTo(Held.GRANTED);
    assertThat(matrix.line(Permission.MANAGE_TEAMS).rule()).isEqualTo("ACC-2");
    assertThat(matrix.line(Permission.MANAGE_TEAMS).allows()).isEqualTo("to MANAGE_TEAMS");
  }

  @Test
  @DisplayName(
      "ACC-2 a permission without a line, or a line without a permission, stops the service")
  void not_the_same_permissions() {
    refused(
        file(one -> (one.equals("READ_AUDIT") ? "READ_MINDS" : one) + " | ACC-2 | yes | | x"),
        "nothing is said of READ_AUDIT",
        "there is no permission READ_MINDS");
  }

  @Test
  @DisplayName("ACC-2 a permission with two lines stops the service")
  void twice() {
    var once = file(one -> one + " | ACC-2 | yes | single | x");

    refused(Stream.concat(once.stream(), once.stream().skip(1).limit(1)).toList(), "twice");
  }

  @Test
  @DisplayName("ACC-2 a cell that says nothing known, and a line of other cells, stop the service")
  void other_cells() {
    refused(file(one -> one + " | ACC-2 | YES | | x"), "\"YES\" says nothing of BOSS");
    refused(file(one -> one + " | ACC-2 | yes | x"), "not as many cells");
    refused(List.of("role | rule | x | allows"), "the head is");
    refused(List.of(""), "the head is");
  }

  private static List<String> file(Function<String, String> line) {
    return Stream.concat(
            Stream.of(HEAD), Arrays.stream(Permission.values()).map(one -> line.apply(one.name())))
        .toList();
  }

  private static void refused(List<String> file, String... faults) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoleFile.read(file))
        .withMessageContainingAll(faults);
  }
}
