package io.clientele.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What a launcher that was killed has left running. */
final class Leftovers {

  private static final String LAUNCHER = "launcher";
  private static final String ENDING = ".pid";

  private Leftovers() {}

  static PidFile pidFile(Home home, String name) {
    return new PidFile(home.run().resolve(name + ENDING));
  }

  /**
   * Ends what is left from the last time and notes that this launcher runs.
   *
   * @throws CannotStart if another launcher runs
   */
  static void clear(Home home) {
    try {
      Files.createDirectories(home.run());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ProcessHandle self = ProcessHandle.current();
    Optional<ProcessHandle> other = pidFile(home, LAUNCHER).alive().filter(p -> !p.equals(self));
    if (other.isPresent()) {
      throw new CannotStart("Clientele is already up, as process " + other.get().pid());
    }
    // All at once, then the wait: for processes that are not its children Java looks only now and
    // then whether they are gone.
    List<PidFile> left = files(home);
    List<CompletableFuture<ProcessHandle>> ends =
        left.stream()
            .flatMap(file -> file.alive().stream())
            .filter(ProcessHandle::destroyForcibly)
            .map(ProcessHandle::onExit)
            .toList();
    ends.forEach(CompletableFuture::join);
    left.forEach(PidFile::delete);
    pidFile(home, LAUNCHER).write(self);
  }

  /** Of all processes, however many instances there were the last time. */
  private static List<PidFile> files(Home home) {
    try (Stream<Path> names = Files.list(home.run())) {
      return names
          .filter(file -> file.toString().endsWith(ENDING))
          .filter(file -> !file.endsWith(LAUNCHER + ENDING))
          .map(PidFile::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
