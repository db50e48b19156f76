package io.clientele.client.upload;

import io.clientele.client.onboarding.TextField;
import io.clientele.client.onboarding.Wording;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.sheet.Surplus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of one row; reading them, every fault is kept, so that all are named at once. */
final class Cells {

  private final Map<UploadColumn, String> typed = new EnumMap<>(UploadColumn.class);
  private final Set<UploadColumn> doubted = EnumSet.noneOf(UploadColumn.class);
  private final List<Refusal> faults = new ArrayList<>();

  /** A row of these columns; one that a region has not is empty. */
  Cells(List<UploadColumn> columns, List<String> cells) {
    for (var i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      typed.put(columns.get(i), cells.get(i).strip());
    }
    if (!cells.isEmpty() && Surplus.isIn(cells.getLast())) {
      faults.add(
          UploadReason.CELLS_TOO_MANY.because("The row has more cells than there are columns."));
      doubted.add(columns.getLast());
    }
  }

  /** Whether the cell has anything in it. */
  boolean says(UploadColumn column) {
    return !raw(column).isEmpty();
  }

  private String raw(UploadColumn column) {
    return typed.getOrDefault(column, "");
  }

  /** A text, or null if the cell is empty. */
  @Nullable String text(UploadColumn column, TextField field) {
    var text = raw(column);
    if (text.isEmpty() || doubted.contains(column)) {
      return null;
    }
    var against = field.faults(text);
    against.forEach(fault -> invalid(column, fault));
    return against.isEmpty() ? text : null;
  }

  /** A text that must be there. */
  String needed(UploadColumn column, TextField field) {
    if (!says(column)) {
      missing(column);
    }
    var text = text(column, field);
    return text == null ? "" : text;
  }

  /** One of these values, or null if the cell has none of them. */
  <E extends Enum<E>> @Nullable E word(UploadColumn column, Class<E> values) {
    var word = raw(column);
    return word.isEmpty() ? null : known(column, values, word).orElse(null);
  }

  /** Those of these values that the cell has. */
  <E extends Enum<E>> List<E> words(UploadColumn column, Class<E> values) {
    return Several.in(raw(column)).stream()
        .flatMap(word -> known(column, values, word).stream())
        .toList();
  }

  private <E extends Enum<E>> Optional<E> known(UploadColumn column, Class<E> values, String word) {
    var known =
        Stream.of(values.getEnumConstants())
            .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT)))
            .findAny();
    if (known.isEmpty() && doubted.add(column)) {
      var all = Stream.of(values.getEnumConstants()).map(Enum::name).toList();
      faults.add(invalid(column).with("open", all));
    }
    return known;
  }

  /** Ids, as many as there are. */
  List<String> ids(UploadColumn column) {
    var ids = Several.in(raw(column));
    if (ids.size() > Wording.MOST_NAMED) {
      invalid(column, "must name at most " + Wording.MOST_NAMED);
    }
    ids.stream()
        .flatMap(id -> TextField.ID.faults(id).stream())
        .findFirst()
        .ifPresent(fault -> invalid(column, fault));
    return doubted.contains(column) ? List.of() : ids;
  }

  /** That a cell must not be empty. */
  void missing(UploadColumn column) {
    add(column, UploadReason.CELL_REQUIRED.because(column.title() + " must not be empty."));
  }

  private void invalid(UploadColumn column, String fault) {
    add(column, UploadReason.CELL_INVALID.because(column.title() + " " + fault + "."));
  }

  private static Refusal invalid(UploadColumn column) {
    return UploadReason.CELL_INVALID
        .because(column.title() + " has a value that is not among those allowed.")
        .about(column.called());
  }

  /** One fault more. */
  void add(UploadColumn column, Refusal fault) {
    faults.add(fault.about(column.called()));
    doubted.add(column);
  }

  /** Says nothing of what rules have against this column: what is wrong lies in another. */
  void doubt(UploadColumn column) {
    doubted.add(column);
  }

  /** Whether the cell could not be read. */
  boolean doubts(UploadColumn column) {
    return doubted.contains(column);
  }

  /** What is wrong with those cells that were read. */
  List<Refusal> faults() {
    return List.copyOf(faults);
  }

  /** Which of them could not be read. */
  Set<UploadColumn> doubted() {
    return Set.copyOf(doubted);
  }
}
