package io.clientele.integration.merging;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.rules.Books;
import io.clientele.integration.rules.Part;
import io.clientele.integration.rules.SupplierRule;
import io.clientele.integration.rules.SupplierRules;
import io.clientele.platform.secret.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What would become of everything written that is not bound yet. It is made of the rules and the
 * lists alone and kept nowhere: made of the same again it is the same, under the same id.
 *
 * @param missing lists that are not there, so that nothing can be said about what is in them
 */
public record Plan(Books books, List<Row> rows, List<ListName> missing) {

  public Plan {
    rows = List.copyOf(rows);
    missing = List.copyOf(missing);
  }

  /**
   * The plan for these rules.
   *
   * @param indexes the entries of each list that any rule refers to; not asked for those missing
   */
  static Plan of(
      SupplierRules rules, Books books, List<ListName> missing, Function<Part, Index> indexes) {
    var rows =
        Written.in(rules, books).stream()
            .map(
                one ->
                    Row.of(
                        one,
                        missing.contains(one.part().list())
                            ? Found.LIST_MISSING
                            : indexes.apply(one.part()).find(one.reference())))
            .toList();
    return new Plan(books, oncePerSupplier(rows, rules, books), missing);
  }

  // Two rules of one supplier would contradict each other: somebody must say which it is.
  private static List<Row> oncePerSupplier(List<Row> rows, SupplierRules rules, Books books) {
    var about = new HashMap<String, Integer>();
    rules.rules().stream()
        .map(SupplierRule::supplier)
        .map(supplier -> supplier.entryIn(books))
        .filter(Objects::nonNull)
        .forEach(entry -> about.merge(entry, 1, Integer::sum));
    rows.stream()
        .filter(Plan::bindsASupplier)
        .forEach(row -> about.merge(row.entries().getFirst().id(), 1, Integer::sum));
    return rows.stream()
        .map(
            row ->
                bindsASupplier(row) && times(about, row) > 1 ? row.with(Fate.SUPPLIER_TWICE) : row)
        .toList();
  }

  private static int times(Map<String, Integer> about, Row row) {
    return about.getOrDefault(row.entries().getFirst().id(), 0);
  }

  private static boolean bindsASupplier(Row row) {
    return row.part() == Part.SUPPLIER && row.fate().isMatch();
  }

  /**
   * Names everything it says: the same facts have the same id, and other facts another one. What
   * somebody says yes to is this, and nothing else.
   */
  public String id() {
    var all = new StringBuilder();
    said().forEach(text -> all.append(text.length()).append(':').append(text));
    return Sha256.of(all);
  }

  private List<String> said() {
    var said = new ArrayList<String>();
    said.add(books.lists());
    said.add(books.key());
    missing.forEach(list -> said.add(list.name()));
    for (var row : rows) {
      said.add(row.rule());
      said.add(row.part().name());
      said.add(String.valueOf(row.written().code()));
      said.add(String.valueOf(row.written().name()));
      said.add(row.fate().name());
      said.add(String.valueOf(row.more()));
      row.entries().stream()
          .flatMap(one -> Stream.of(one.id(), String.valueOf(one.code()), one.name()))
          .forEach(said::add);
    }
    return said;
  }

  /** How many rows have such a fate. */
  public long count(Predicate<Fate> wanted) {
    return rows.stream().map(Row::fate).filter(wanted).count();
  }
}
