package io.clientele.client.upload.http;

import io.clientele.client.practice.Region;
import io.clientele.client.upload.Template;
import java.util.List;

/**
 * The template of an upload.
 *
 * @param columns in the order they stand in the file
 */
record TemplateView(Region region, List<Column> columns) {

  /**
   * A column of it.
   *
   * @param name for machines; faults of a row name it
   * @param title as the first line of the file has it
   * @param required whether no row does without it
   * @param allowedValues the only values there are; empty where there is no list
   */
  record Column(
      String name,
      String title,
      boolean required,
      String instruction,
      String allowed,
      List<String> allowedValues,
      String example) {

    static Column of(Template.Column column) {
      return new Column(
          column.name(),
          column.title(),
          column.required(),
          column.instruction(),
          column.allowed().text(),
          column.allowed().values(),
          column.example());
    }
  }

  static TemplateView of(Template template) {
    return new TemplateView(
        template.region(), template.columns().stream().map(Column::of).toList());
  }
}
