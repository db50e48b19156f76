package io.clientele.platform.sheet;

import io.clientele.platform.decision.Refusal;
import java.util.Locale;

/**
 * How much of a file is read at most (BLK-4).
 *
 * @param bytes of the file
 * @param rows beside the header; empty ones are not counted
 * @param letters of one row, as written in the file: quotes, separators and line ends are counted
 */
public record SheetLimits(long bytes, int rows, int letters) {

  /** 20 MB, 50,000 rows, and far longer rows than any template asks for. */
  public static final SheetLimits USUAL = new SheetLimits(20L << 20, 50_000, 100_000);

  /** Rows that are looked at, empty ones too: as many as a spreadsheet can have. */
  static final int EMPTY_OR_NOT = 1_048_576;

  private static final int MEGABYTE = 1 << 20;

  /** Why a file with more bytes is not read; also for whoever takes it in and counts them. */
  public Refusal tooLarge() {
    var most =
        bytes % MEGABYTE == 0
            ? String.format(Locale.ROOT, "%,d MB", bytes / MEGABYTE)
            : String.format(Locale.ROOT, "%,d bytes", bytes);
    return SheetReason.FILE_TOO_LARGE
        .because("The file is larger than " + most + ". Split it into several.")
        .with("maxBytes", bytes);
  }

  Refusal tooManyRows() {
    return SheetReason.TOO_MANY_ROWS
        .because(
            String.format(
                Locale.ROOT,
                "The file has more than %,d rows below its header. Split it into several.",
                rows))
        .with("maxRows", rows);
  }

  static Refusal tooManyEmpty() {
    return SheetReason.TOO_MANY_ROWS
        .because(
            String.format(
                Locale.ROOT,
                "The file has more than %,d rows with the empty ones, more than a spreadsheet can"
                    + " have. Take the empty ones out.",
                EMPTY_OR_NOT))
        .with("maxRows", EMPTY_OR_NOT);
  }

  Refusal tooLong(long line) {
    return SheetReason.CELL_TOO_LONG
        .because(
            String.format(
                Locale.ROOT,
                "The row that begins in line %d has more than %,d letters. If it should not, look"
                    + " for a quote in it that is opened and never closed.",
                line,
                letters))
        .with("line", line)
        .with("maxLetters", letters);
  }
}
