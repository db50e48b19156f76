package io.clientele.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A service's jar, laid out in files, which starts a second sooner than from inside itself. */
record ServiceJar(Path jar, Path directory) {

  private static final String VERSION = "0.1.0-SNAPSHOT";

  // Six of them share a laptop with the broker and the store.
  private static final List<String> SMALL =
      List.of(
          "-Xmx192m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:MaxDirectMemorySize=64m",
          "--enable-native-access=ALL-UNNAMED");
  private static final int COMPACT_HEADERS_SINCE = 25;

  static ServiceJar of(Service service, Home home) {
    String folder = service.folder();
    return new ServiceJar(
        home.project().resolve(folder + "/target/" + folder + "-" + VERSION + ".jar"),
        home.apps().resolve(folder));
  }

  /**
   * Lays the jar out, where that was not yet done for this one.
   *
   * @throws CannotStart if it is missing or cannot be laid out
   */
  void layOut() {
    if (!Files.exists(jar)) {
      throw new CannotStart(jar + " is missing: build it with mvn package");
    }
    try {
      layOutOnce();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The command that runs an instance of the service, once it is laid out.
   *
   * @param number of the instance
   */
  List<String> command(int number) {
    List<String> command = new ArrayList<>(List.of(Java.binary()));
    command.addAll(SMALL);
    if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
      command.add("-XX:+UseCompactObjectHeaders");
    }
    command.addAll(keptClasses(number));
    command.addAll(List.of("-jar", directory.resolve(jar.getFileName()).toString()));
    return command;
  }

  /**
   * The loaded classes, kept for the next start, which is a third quicker. Java writes them when
   * the first instance is stopped, and anew where it or the jar has changed; the others only read.
   */
  private List<String> keptClasses(int number) {
    Path kept = beside(".jsa");
    String file = "-XX:SharedArchiveFile=" + kept;
    if (number == 1) {
      return List.of("-XX:+AutoCreateSharedArchive", file);
    }
    return Files.exists(kept) ? List.of(file) : List.of();
  }

  private void layOutOnce() throws IOException {
    Path mark = beside(".of");
    String now = Files.getLastModifiedTime(jar) + " " + Files.size(jar);
    if (Files.exists(mark) && Files.readString(mark).equals(now)) {
      return;
    }
    Home.delete(directory);
    Files.deleteIfExists(beside(".jsa"));
    Files.createDirectories(directory);
    Java.run(
        List.of("-Djarmode=tools", "-jar", "" + jar, "extract", "--destination", "" + directory),
        "Cannot lay out " + jar);
    Files.writeString(mark, now);
  }

  private Path beside(String ending) {
    return directory.resolveSibling(directory.getFileName() + ending);
  }
}
