package io.clientele.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much memory processes occupy. Pages they share count once for each. */
final class ResidentMemory {

  private static final String FIELD = "VmRSS:";

  private ResidentMemory() {}

  /** The sum in MiB; 0 for each process that is gone, or where the system does not tell. */
  static long mebibytes(List<Long> pids) {
    return pids.stream().mapToLong(ResidentMemory::kibibytes).sum() / 1024;
  }

  private static long kibibytes(long pid) {
    try (Stream<String> status = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return status
          .filter(line -> line.startsWith(FIELD))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
