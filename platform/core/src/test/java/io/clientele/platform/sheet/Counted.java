package io.clientele.platform.sheet;

import java.io.InputStream;
import java.util.function.LongToIntFunction;

/** A file that is made up while it is read, never whole; counts what is asked of it. */
final class Counted implements Content {

  private final long length;
  private final LongToIntFunction bytes;
  private long read;
  private int opened;
  private int closed;

  /** Of so many bytes, each told by its place. */
  Counted(long length, LongToIntFunction bytes) {
    this.length = length;
    this.bytes = bytes;
  }

  /** Begins with a text, and goes on with its last letter. */
  static Counted goingOn(String begins, long length) {
    return new Counted(length, place -> begins.charAt((int) Math.min(place, begins.length() - 1L)));
  }

  /** Repeats a line after a header. */
  static Counted repeating(String header, String line, long length) {
    return new Counted(
        length,
        place ->
            place < header.length()
                ? header.charAt((int) place)
                : line.charAt((int) ((place - header.length()) % line.length())));
  }

  /** Bytes read since it was opened last. */
  long read() {
    return read;
  }

  boolean isClosed() {
    return opened > 0 && opened == closed;
  }

  @Override
  public InputStream open() {
    opened++;
    read = 0;
    return new InputStream() {
      private boolean open = true;

      @Override
      public int read() {
        if (read == length) {
          return -1;
        }
        var one = bytes.applyAsInt(read);
        read++;
        return one;
      }

      @Override
      public int read(byte[] into, int at, int most) {
        var count = (int) Math.min(most, length - read);
        for (var i = 0; i < count; i++) {
          into[at + i] = (byte) bytes.applyAsInt(read + i);
        }
        read += count;
        return count == 0 && most > 0 ? -1 : count;
      }

      @Override
      public void close() {
        closed += open ? 1 : 0;
        open = false;
      }
    };
  }
}
