package io.clientele.client.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** In which lines of a file something stood before; of each thing no more than a hash is kept. */
final class Earlier {

  private final Map<UUID, Long> lines = new HashMap<>();

  /** Where it stood first, if it did before. */
  OptionalLong line(String what) {
    var line = lines.get(hash(what));
    return line == null ? OptionalLong.empty() : OptionalLong.of(line);
  }

  void keep(String what, long line) {
    lines.putIfAbsent(hash(what), line);
  }

  private static UUID hash(String what) {
    return UUID.nameUUIDFromBytes(what.getBytes(UTF_8));
  }
}
