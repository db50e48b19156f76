package io.clientele.platform.sheet;

import java.util.List;

/**
 * A row of a sheet that has anything in it.
 *
 * @param line where it begins in the file, from 1: what people look for
 * @param cells as typed, without the blanks around them; as many as were written, which may be
 *     fewer or more than the header has
 */
public record SheetRow(long line, List<String> cells) {

  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** A cell, from 0; empty where the row has no more. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
