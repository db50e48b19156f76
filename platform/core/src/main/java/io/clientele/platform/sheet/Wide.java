package io.clientele.platform.sheet;

import org.jspecify.annotations.Nullable;

/** Encodings of two or four bytes a letter, told by their mark or by where their zeros stand. */
final class Wide {

  private static final String UTF_16 = "UTF-16";
  private static final String UTF_32 = "UTF-32";

  private Wide() {}

  /** The name of such an encoding, or null if a file that begins so has another. */
  static @Nullable String told(byte[] start) {
    var first = first(start);
    if (start.length >= Integer.BYTES && (first == 0xFFFE0000 || first == 0x0000FEFF)) {
      return UTF_32;
    }
    if (first >>> 16 == 0xFFFE || first >>> 16 == 0xFEFF) {
      return UTF_16;
    }
    return byZeros(start);
  }

  private static int first(byte[] start) {
    var first = 0;
    for (var i = 0; i < Integer.BYTES; i++) {
      first = first << 8 | (i < start.length ? start[i] & 0xFF : 0);
    }
    return first;
  }

  private static @Nullable String byZeros(byte[] start) {
    var fours = start.length / 4;
    var zeros = new int[4];
    for (var i = 0; i < fours * 4; i++) {
      if (start[i] == 0) {
        zeros[i % 4]++;
      }
    }
    if (nearlyAll(zeros[0], fours) && nearlyAll(zeros[1], fours) && few(zeros[3], fours)
        || nearlyAll(zeros[3], fours) && nearlyAll(zeros[2], fours) && few(zeros[0], fours)) {
      return UTF_32;
    }
    var even = zeros[0] + zeros[2];
    var odd = zeros[1] + zeros[3];
    var twos = fours * 2;
    return many(even, twos) && few(odd, twos) || many(odd, twos) && few(even, twos) ? UTF_16 : null;
  }

  private static boolean nearlyAll(int zeros, int of) {
    return of > 0 && zeros * 10 >= of * 9;
  }

  private static boolean many(int zeros, int of) {
    return of > 0 && zeros * 2 >= of;
  }

  private static boolean few(int zeros, int of) {
    return zeros * 10 <= of;
  }
}
