package io.clientele.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process across the death of the launcher. The time it began is kept with its number,
 * because numbers are given out again.
 *
 * @param file holds {@code <pid> <began>}; the directory must exist
 */
record PidFile(Path file) {

  // Systems derive the time from ticks since boot and may round it differently the next time.
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  void write(ProcessHandle process) {
    try {
      Files.writeString(file, process.pid() + " " + began(process).orElse(Instant.EPOCH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that was written here, if it still runs. */
  Optional<ProcessHandle> alive() {
    try {
      String[] written = Files.readString(file).split(" ");
      Instant began = Instant.parse(written[1]);
      return ProcessHandle.of(Long.parseLong(written[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> began(process).filter(other -> close(began, other)).isPresent());
    } catch (IOException | RuntimeException e) {
      // Absent, or cut off while it was written: nothing we could prove to be ours.
      return Optional.empty();
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Instant> began(ProcessHandle process) {
    return process.info().startInstant();
  }

  private static boolean close(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(TOLERANCE) <= 0;
  }
}
