package io.clientele.platform.sheet;

import io.clientele.platform.decision.Reason;

/** Why a file as a whole cannot be read (BLK-4). */
public enum SheetReason implements Reason {
  FILE_TOO_LARGE,
  TOO_MANY_ROWS,
  /** A row goes on for longer than any row does, mostly within one cell. */
  CELL_TOO_LONG,
  /** There are bytes in it that no text has, or that its encoding has no letter for. */
  NOT_TEXT,
  /** It ends in the middle of a letter. */
  CUT_OFF,
  /** UTF-16 or UTF-32. */
  UTF_16,
  /** It is a workbook, an archive, a document. */
  NOT_A_CSV_FILE,
  /** A quote is never closed, or text follows a closing one. */
  BROKEN_QUOTES,
  /** There is nothing in it that anybody could see. */
  EMPTY_FILE;

  @Override
  public String rule() {
    return "BLK-4";
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }
}
