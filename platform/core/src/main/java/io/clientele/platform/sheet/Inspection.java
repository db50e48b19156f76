package io.clientele.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.platform.decision.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one look at every byte of a file tells: whether it is text, and in which encoding. */
final class Inspection {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String BETTER = " Save it as \"CSV UTF-8\" and upload it again.";
  // Of these and blanks rows are made that have nothing in them.
  private static final String NOTHING = ",;";
  private static final int START = 4096;
  private static final int PIECE = 1 << 16;
  private static final int MARK = 0xEFBBBF;
  // U+FFFE and U+FFFF, which are no letters; the parser takes the first for its "no such sign".
  private static final int NO_LETTERS = 0xEFBFBE;

  private final SheetLimits limits;
  private final byte[] start;
  private final @Nullable Refusal other;
  private final Utf8 utf8 = new Utf8();
  private long bytes;
  private long line = 1;
  private int latest;
  private boolean marked;
  private boolean anything;
  private long strangeLine;
  private long noLetterLine;
  private long undefinedLine;

  private Inspection(SheetLimits limits, byte[] start) {
    this.limits = limits;
    this.start = start;
    other = other(start);
    look(start, start.length);
  }

  /** Looks at a file, at most at one byte more than is allowed. */
  static Inspection of(Content content, SheetLimits limits) throws IOException {
    try (var in = content.open()) {
      var most = limits.bytes() + 1;
      var seen = new Inspection(limits, in.readNBytes((int) Math.min(START, most)));
      var piece = new byte[PIECE];
      while (seen.bytes < most && seen.other == null) {
        var count = in.read(piece, 0, (int) Math.min(PIECE, most - seen.bytes));
        if (count < 0) {
          break;
        }
        seen.look(piece, count);
      }
      return seen;
    }
  }

  /** How the file begins. */
  byte[] start() {
    return start;
  }

  /** Everything that is wrong with the file. */
  List<Refusal> faults() {
    if (other != null) {
      return List.of(other);
    }
    var faults = new ArrayList<Refusal>();
    var tooLarge = bytes > limits.bytes();
    if (tooLarge) {
      faults.add(limits.tooLarge());
    }
    var unreadable = unreadable(tooLarge);
    if (unreadable != null) {
      faults.add(unreadable);
    } else if (!anything) {
      faults.add(Written.nothing());
    }
    return faults;
  }

  /** In which encoding it is, if nothing is wrong with it. */
  Charset charset() {
    return isMeantAsUtf8() ? UTF_8 : WINDOWS_1252;
  }

  private void look(byte[] piece, int count) {
    for (var i = 0; i < count; i++) {
      look(piece[i] & 0xFF);
    }
  }

  private void look(int one) {
    var before = latest & 0xFF;
    latest = (latest << 8 | one) & 0xFFFFFF;
    bytes++;
    utf8.take(one, line);
    if (one < ' ') {
      control(one, before);
    } else if (one >= 0x7F) {
      beyondAscii(one);
    }
    anything |= one > ' ' && NOTHING.indexOf(one) < 0;
  }

  // Vertical tabs and form feeds are blanks: some programs write them for breaks within a cell.
  private void control(int one, int before) {
    if (one == '\r' || one == '\n' && before != '\r') {
      line++;
    } else if (one < '\t' || one > '\r') {
      strangeLine = first(strangeLine);
    }
  }

  private void beyondAscii(int one) {
    switch (one) {
      case 0x7F -> strangeLine = first(strangeLine);
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> undefinedLine = first(undefinedLine);
      default -> {}
    }
    if (bytes == 3 && latest == MARK) {
      marked = true;
    } else if (latest == NO_LETTERS || latest == NO_LETTERS + 1) {
      noLetterLine = first(noLetterLine);
    }
  }

  private long first(long known) {
    return known == 0 ? line : known;
  }

  // What looks like UTF-8 by chance is rare in Windows-1252: É before a closing quote.
  private boolean isMeantAsUtf8() {
    return marked || utf8.isWhole() || utf8.letters() > utf8.broken();
  }

  private static @Nullable Refusal other(byte[] start) {
    var wide = Wide.told(start);
    if (wide != null) {
      return SheetReason.UTF_16
          .because("The file is written in " + wide + "." + BETTER)
          .with("encoding", wide);
    }
    var like = OtherFile.told(start);
    return like == null
        ? null
        : SheetReason.NOT_A_CSV_FILE
            .because("This is no CSV file, it looks like " + like + "." + BETTER)
            .with("looksLike", like);
  }

  private @Nullable Refusal unreadable(boolean tooLarge) {
    if (strangeLine > 0) {
      return notText(strangeLine, "Line %d has characters in it that no text has.");
    }
    if (!isMeantAsUtf8()) {
      return undefinedLine == 0
          ? null
          : notText(undefinedLine, "Line %d has letters that are no UTF-8 and no Windows-1252.");
    }
    if (utf8.broken() > 0) {
      return notText(utf8.brokenLine(), "The file is written in UTF-8, but not all of line %d.");
    }
    if (noLetterLine > 0) {
      return notText(noLetterLine, "Line %d has characters in it that no text has.");
    }
    return utf8.isWhole() || tooLarge
        ? null
        : SheetReason.CUT_OFF.because(
            "The file ends in the middle of a letter; a part of it must have been lost.");
  }

  private static Refusal notText(long line, String detail) {
    return SheetReason.NOT_TEXT.because(detail.formatted(line) + BETTER).with("line", line);
  }
}
