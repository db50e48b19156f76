package io.clientele.platform.sheet;

/**
 * Tells UTF-8 from other encodings, byte by byte. Sequences that are longer than needed, halves of
 * surrogate pairs and what lies beyond Unicode are none of it
 * (https://encoding.spec.whatwg.org/#utf-8-decoder).
 */
final class Utf8 {

  private int wanted;
  private int least;
  private int most;
  private long letters;
  private long broken;
  private long brokenLine;

  /** The next byte. */
  void take(int one, long line) {
    if (wanted > 0) {
      if (one >= least && one <= most) {
        more();
        return;
      }
      wanted = 0;
      breaks(line);
    }
    begin(one, line);
  }

  private void more() {
    wanted--;
    least = 0x80;
    most = 0xBF;
    if (wanted == 0) {
      letters++;
    }
  }

  private void begin(int one, long line) {
    if (one < 0x80) {
      return;
    }
    if (one < 0xC2 || one > 0xF4) {
      breaks(line);
      return;
    }
    wanted = one < 0xE0 ? 1 : one < 0xF0 ? 2 : 3;
    least =
        switch (one) {
          case 0xE0 -> 0xA0;
          case 0xF0 -> 0x90;
          default -> 0x80;
        };
    most =
        switch (one) {
          case 0xED -> 0x9F;
          case 0xF4 -> 0x8F;
          default -> 0xBF;
        };
  }

  private void breaks(long line) {
    if (broken == 0) {
      brokenLine = line;
    }
    broken++;
  }

  /** Letters beyond ASCII so far. */
  long letters() {
    return letters;
  }

  /** Bytes so far that cannot stand where they do. */
  long broken() {
    return broken;
  }

  /** The line of the first of them; 0 if there is none. */
  long brokenLine() {
    return brokenLine;
  }

  /** All of it so far is UTF-8, and no letter is begun and not ended. */
  boolean isWhole() {
    return broken == 0 && wanted == 0;
  }
}
