package io.clientele.platform.sheet;

/**
 * How much of a file is read at most (BLK-4).
 *
 * @param bytes of the file
 * @param rows beside the header, empty ones not counted
 * @param letters of one row, as written in the file
 */
public record SheetLimits(long bytes, int rows, int letters) {

  /** 20 MB, 50,000 rows, and far longer rows than any template asks for. */
  public static final SheetLimits USUAL = new SheetLimits(20L << 20, 50_000, 100_000);
}
