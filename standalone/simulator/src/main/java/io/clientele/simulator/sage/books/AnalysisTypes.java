package io.clientele.simulator.sage.books;

import io.clientele.simulator.books.Rows;
import io.clientele.simulator.books.Rows.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the dimensions with their categories (providers.md 4.4; levels and areas [U]). */
final class AnalysisTypes {

  private static final int DIMENSION = 0;
  private static final int CODE = 1;
  private static final int CATEGORY = 2;

  private AnalysisTypes() {}

  static List<Entity> of(Business owner) {
    var dimensions =
        Rows.read(AnalysisTypes.class, "analysis-types.txt").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.at(DIMENSION), LinkedHashMap::new, Collectors.toList()));
    return dimensions.entrySet().stream()
        .map(one -> dimension(owner, one.getKey(), one.getValue()))
        .toList();
  }

  private static Entity dimension(Business owner, String name, List<Row> rows) {
    var id = owner.idOf("analysis", name);
    var members = new LinkedHashMap<String, @Nullable Object>();
    members.put("name", name);
    members.put("active_areas", List.of("SALES", "PURCHASES"));
    members.put("analysis_type_level", List.of("TRANSACTION"));
    members.put(
        "analysis_type_categories", rows.stream().map(row -> category(owner, id, row)).toList());
    return Entity.of("analysis_types", id, name, owner.created(), members);
  }

  private static Map<String, @Nullable Object> category(Business owner, String dimension, Row row) {
    var id = owner.idOf(dimension, row.at(CATEGORY));
    var category = Entity.reference("analysis_type_categories", id, row.at(CATEGORY));
    category.put("code", row.at(CODE).isEmpty() ? null : row.at(CODE));
    category.put("name", row.at(CATEGORY));
    category.put("combined_id", dimension + ":" + id);
    return category;
  }
}
