package io.clientele.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
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
    return files(root(), wanted);
  }

  /**
   * The same below any folder. What is not ours is not entered: a store, a build or Git may be
   * deleting there.
   */
  static List<Path> files(Path root, Predicate<String> wanted) {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return NOT_OURS.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && wanted.test(root.relativize(file).toString())) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  /** What documents call the test in a file: by the module it stands in and its own name. */
  static String test(Path file) {
    var module = root().relativize(file).getName(0).toString().replace("-service", "");
    return module + "/" + file.getFileName().toString().replace(".java", "");
  }
}
