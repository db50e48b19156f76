package io.clientele.house;

import io.clientele.platform.permission.RoleMatrix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/roles.md}: what somebody wrote by hand, and below it the matrix as it holds. */
final class RolesPage {

  private static final String TABLE = "| permission |";

  private RolesPage() {}

  static Path path() {
    return House.root().resolve("docs/roles.md");
  }

  /** The page as it should be: its words as they stand, the table made anew. */
  static String written(String page) {
    var lines = new ArrayList<>(page.lines().takeWhile(line -> !line.startsWith(TABLE)).toList());
    lines.addAll(table(RoleMatrix.published()));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> table(RoleMatrix matrix) {
    var head = new ArrayList<>(List.of("permission", "they may", "rule"));
    head.addAll(matrix.roles());
    var lines = new ArrayList<>(List.of(row(head), row(head.stream().map(cell -> "---").toList())));
    matrix
        .lines()
        .forEach(
            (permission, line) -> {
              var cells =
                  new ArrayList<>(List.of("`" + permission + "`", line.allows(), line.rule()));
              matrix.roles().forEach(role -> cells.add(matrix.held(role, permission).cell()));
              lines.add(row(cells));
            });
    return lines;
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
