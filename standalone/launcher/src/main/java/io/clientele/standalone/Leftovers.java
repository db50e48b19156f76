package io.clientele.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What a launcher that was killed has left running. */
final class Leftovers {

  private static final String LAUNCHER = "launcher";

  private Leftovers() {}

  static PidFile pidFile(Home home, String name) {
    return new PidFile(home.run().resolve(name + ".pid"));
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
    List<CompletableFuture<ProcessHandle>> ends =
        files(home)
            .flatMap(file -> file.alive().stream())
            .filter(ProcessHandle::destroyForcibly)
            .map(ProcessHandle::onExit)
            .toList();
    ends.forEach(CompletableFuture::join);
    files(home).forEach(PidFile::delete);
    pidFile(home, LAUNCHER).write(self);
  }

  private static Stream<PidFile> files(Home home) {
    return Arrays.stream(Service.values()).map(service -> pidFile(home, service.folder()));
  }
}
