package io.clientele.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The files of the project, whichever folder the tests run in. */
final class House {

  private static final List<String> NOT_OURS =
      List.of("target", ".git", ".clientele", "node_modules");

  private House() {}

  /** The root of the project. */
  static Path root() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("clientele")) || !Files.exists(here.resolve("contracts"))) {
      here = here.getParent();
      if (here == null) {
        throw new IllegalStateException("not inside the project");
      }
    }
    return here;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** All files of ours whose path below the root matches. */
  static List<Path> files(Predicate<String> wanted) {
    var root = root();
    try (var walk = Files.walk(root)) {
      return walk.filter(file -> wanted.test(root.relativize(file).toString()))
          .filter(file -> isOurs(root.relativize(file)))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What documents call the test in a file: by the module it stands in and its own name. */
  static String test(Path file) {
    var module = root().relativize(file).getName(0).toString().replace("-service", "");
    return module + "/" + file.getFileName().toString().replace(".java", "");
  }

  private static boolean isOurs(Path file) {
    for (var part : file) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }
}
