package io.clientele.platform.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads {@code roles.txt}: a table with a line for each permission, its cells parted by bars. */
final class RoleFile {

  private static final String NAME = "roles.txt";

  private final List<String> roles;
  private final Map<Permission, RoleMatrix.Line> lines = new EnumMap<>(Permission.class);
  private final List<String> faults = new ArrayList<>();

  private RoleFile(List<String> head) {
    roles = head.size() < 4 ? List.of() : head.subList(2, head.size() - 1);
    var wanted = new ArrayList<>(List.of("permission", "rule"));
    wanted.addAll(roles);
    wanted.add("allows");
    if (!head.equals(wanted)) {
      faults.add("the head is " + head);
    }
  }

  static RoleMatrix published() {
    try (var file = Objects.requireNonNull(RoleFile.class.getResourceAsStream(NAME), NAME)) {
      return read(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads these lines, the first of which names the roles.
   *
   * @throws IllegalArgumentException naming every fault: a cell that says nothing known, a line too
   *     short or too long, a permission that is not one, is there twice, or is missing
   */
  static RoleMatrix read(List<String> file) {
    var read = new RoleFile(cells(file.getFirst()));
    file.stream().skip(1).map(RoleFile::cells).forEach(read::add);
    Arrays.stream(Permission.values())
        .filter(one -> !read.lines.containsKey(one))
        .forEach(one -> read.faults.add("nothing is said of " + one));
    if (!read.faults.isEmpty()) {
      throw new IllegalArgumentException(NAME + ": " + String.join("; ", read.faults));
    }
    return new RoleMatrix(read.roles, read.lines);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private void add(List<String> cells) {
    if (cells.size() != roles.size() + 3) {
      faults.add("not as many cells as the head: " + cells);
      return;
    }
    var line = new RoleMatrix.Line(cells.get(1), cells.getLast(), held(cells));
    permission(cells.getFirst())
        .ifPresentOrElse(
            one -> {
              if (lines.put(one, line) != null) {
                faults.add(one + " is there twice");
              }
            },
            () -> faults.add("there is no permission " + cells.getFirst()));
  }

  private Map<String, Held> held(List<String> cells) {
    var held = new LinkedHashMap<String, Held>();
    for (var i = 0; i < roles.size(); i++) {
      var role = roles.get(i);
      var cell = cells.get(i + 2);
      Held.of(cell)
          .ifPresentOrElse(
              one -> held.put(role, one),
              () -> faults.add("\"" + cell + "\" says nothing of " + role));
    }
    return held;
  }

  private static Optional<Permission> permission(String name) {
    return Arrays.stream(Permission.values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
