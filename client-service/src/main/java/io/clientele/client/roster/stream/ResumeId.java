package io.clientele.client.roster.stream;

import io.clientele.platform.secret.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a reader names the place up to which they were told everything; every instance understands
 * it. It is checked, never believed: it can repeat to a reader what they see anyway, and no more.
 * It holds for the same sight of the same list only: whoever sees other clients than before must
 * load them.
 */
final class ResumeId {

  /** More than any release has partitions for. */
  static final int MOST_CHARACTERS = 4000;

  private static final int SIGHT_BYTES = 16;
  private static final int SEVEN_BITS = 7;
  private static final int MORE = 0x80;

  private ResumeId() {}

  /** The id of these positions for this reader. */
  static String of(Reader reader, Positions positions) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(sight(reader, positions));
    positions.next().values().forEach(next -> write(bytes, next));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * The positions an id means to this reader.
   *
   * @param known any positions of the partitions there are
   * @return empty if it is no id that was given to somebody who sees what this reader does
   */
  static Optional<Positions> read(String id, Reader reader, Positions known) {
    if (id.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
      bytes.position(SIGHT_BYTES);
      var next = new TreeMap<Partition, Long>();
      for (var partition : known.next().keySet()) {
        next.put(partition, number(bytes));
      }
      return Optional.of(new Positions(next, known.list()))
          .filter(positions -> of(reader, positions).equals(id)); // nothing more, and no other form
    } catch (RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  /** A hash: it need not be secret, and tells nobody's id. */
  private static byte[] sight(Reader reader, Positions positions) {
    var partitions = positions.next().keySet().toString();
    var all =
        String.join(
            " ",
            String.join(" ", reader.audiences()),
            reader.shownAs(),
            partitions,
            Long.toString(positions.list()));
    return Sha256.of(all).substring(0, SIGHT_BYTES).getBytes(StandardCharsets.US_ASCII);
  }

  private static void write(ByteArrayOutputStream bytes, long number) {
    var rest = number;
    while (rest >= MORE) {
      bytes.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= SEVEN_BITS;
    }
    bytes.write((int) rest);
  }

  private static long number(ByteBuffer bytes) {
    var number = 0L;
    for (var shift = 0; shift < Long.SIZE - 1; shift += SEVEN_BITS) {
      var one = bytes.get();
      number |= (long) (one & (MORE - 1)) << shift;
      if ((one & MORE) == 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("not a number of ours");
  }
}
