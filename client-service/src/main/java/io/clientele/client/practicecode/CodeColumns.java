package io.clientele.client.practicecode;

import io.clientele.platform.bulk.BulkKind;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.sheet.FirstLine;
import io.clientele.platform.sheet.SheetRow;
import io.clientele.platform.sheet.Surplus;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a file of practice codes: {@code client} and {@code practiceCode}, in any case and
 * order. Columns at the end that have no name are none.
 */
final class CodeColumns implements BulkKind.Columns {

  private static final String CLIENT = "client";
  private static final String CODE = "practiceCode";
  private static final List<String> OURS = List.of(CLIENT, CODE);

  private final FirstLine line;
  private final int client;
  private final int code;

  /**
   * Those of a file.
   *
   * @param header its first line
   */
  CodeColumns(List<String> header) {
    line = FirstLine.of(OURS, header);
    client = line.column(CLIENT);
    code = line.column(CODE);
  }

  /** Every column that is missing, unknown or doubled; empty if the file can be read. */
  Optional<Refusal> misfit() {
    return line.hasAll()
        ? Optional.empty()
        : Optional.of(
            line.misfit(
                CodeReason.HEADER_MISFIT, "The first line must be client and practiceCode."));
  }

  /** The client and the code of a row, and after that what else stands in it. */
  @Override
  public List<String> cells(SheetRow row) {
    return List.of(row.cell(client), Surplus.behind(row, code, List.of(client, code)));
  }

  /** What people call them, in the order of {@link #cells}. */
  @Override
  public List<String> headings(List<String> written) {
    return OURS;
  }
}
