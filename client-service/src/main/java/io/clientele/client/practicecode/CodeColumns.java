package io.clientele.client.practicecode;

import io.clientele.platform.bulk.BulkKind;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The columns of a file of practice codes: {@code client} and {@code practiceCode}, in any case and
 * order. Columns at the end that have no name are none.
 *
 * @param header the first line of the file
 */
record CodeColumns(List<String> header) implements BulkKind.Columns {

  /** Before what stands in cells that no column is there for; nobody can type it into a code. */
  static final String BEYOND = ",\u200b";

  private static final String CLIENT = "client";
  private static final String CODE = "practiceCode";
  private static final List<String> OURS = List.of(CLIENT, CODE);

  // What is named must not become an answer as long as the file.
  private static final int MOST_NAMED = 100;
  private static final int LONGEST_NAMED = 60;

  CodeColumns {
    header = List.copyOf(header);
  }

  /** Every column that is missing, unknown or doubled; empty if the file can be read. */
  Optional<Refusal> misfit() {
    var missing = OURS.stream().filter(name -> times(name) == 0).toList();
    var doubled = OURS.stream().filter(name -> times(name) > 1).toList();
    var unknown = unknown();
    return missing.isEmpty() && doubled.isEmpty() && unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            CodeReason.HEADER_MISFIT
                .because("The first line must be client and practiceCode.")
                .with("missing", missing)
                .with("unknown", unknown)
                .with("doubled", doubled)
                .with("expected", OURS));
  }

  private long times(String name) {
    return header.stream().filter(name::equalsIgnoreCase).count();
  }

  private List<String> unknown() {
    var unknown = new ArrayList<String>();
    for (var i = 0; i < end() && unknown.size() < MOST_NAMED; i++) {
      var name = header.get(i);
      if (OURS.stream().noneMatch(name::equalsIgnoreCase)) {
        unknown.add(name.isBlank() ? "(column " + (i + 1) + ")" : shortened(name));
      }
    }
    return unknown;
  }

  private int end() {
    var end = header.size();
    while (end > 0 && header.get(end - 1).isBlank()) {
      end--;
    }
    return end;
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAMED ? name.substring(0, LONGEST_NAMED) : name;
  }

  /** The client and the code of a row, and after that what else stands in it. */
  @Override
  public List<String> cells(SheetRow row) {
    var client = column(CLIENT);
    var code = column(CODE);
    var beyond =
        IntStream.range(0, row.cells().size())
            .filter(column -> column != client && column != code)
            .mapToObj(row::cell)
            .filter(cell -> !cell.isBlank());
    return List.of(
        row.cell(client),
        Stream.concat(Stream.of(row.cell(code)), beyond).collect(Collectors.joining(BEYOND)));
  }

  /** What people call them, in the order of {@link #cells}. */
  public List<String> headings(List<String> written) {
    return OURS;
  }

  private int column(String name) {
    return IntStream.range(0, header.size())
        .filter(column -> name.equalsIgnoreCase(header.get(column)))
        .findFirst()
        .orElseThrow();
  }
}
