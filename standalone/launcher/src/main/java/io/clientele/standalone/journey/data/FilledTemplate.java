package io.clientele.standalone.journey.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Items;
import java.util.List;
import java.util.Map;

/** The template of a region's uploads, as a practice is shown it, with rows filled in. */
public final class FilledTemplate {

  private final List<String> names;
  private final Sheet sheet;

  /** None filled in yet. */
  public FilledTemplate(JsonNode template) {
    names = Items.all(template.path("columns"), "name");
    sheet = new Sheet(Items.all(template.path("columns"), "title"));
  }

  /** One row more; cells by the names of their columns, empty where nothing is said. */
  public void add(Map<String, String> cells) {
    sheet.add(names.stream().map(name -> cells.getOrDefault(name, "")).toList());
  }

  /** The file so far. */
  @Override
  public String toString() {
    return sheet.toString();
  }
}
