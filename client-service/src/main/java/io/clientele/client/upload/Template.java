package io.clientele.client.upload;

import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.sheet.FirstLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The file a practice fills in to upload clients (BLK-2): its region's columns, each explained. */
public record Template(Region region, List<Column> columns) {

  public Template {
    columns = List.copyOf(columns);
  }

  /**
   * One column.
   *
   * @param name for machines; faults of a row are about it
   * @param title for people: what the first line of the file has
   */
  public record Column(
      String name,
      String title,
      boolean required,
      String instruction,
      Allowed allowed,
      String example) {

    private static Column of(UploadColumn column, Showing show) {
      var guide = column.guide();
      return new Column(
          column.called(),
          column.title(),
          guide.required(),
          guide.instruction(),
          guide.allowed().apply(show),
          guide.example().apply(show));
    }
  }

  /** The template as it is shown there. */
  static Template of(Showing show) {
    return new Template(
        show.region(),
        UploadColumn.of(show.region()).stream().map(one -> Column.of(one, show)).toList());
  }

  /** Its first line. */
  List<String> titles() {
    return row(Column::title);
  }

  /** What the columns are for. */
  List<String> instructions() {
    return row(Column::instruction);
  }

  /** What may stand in each. */
  List<String> allowed() {
    return row(column -> column.allowed().text());
  }

  /** A client as an example. */
  List<String> example() {
    return row(Column::example);
  }

  /** All lines of the file, the first with the titles. */
  public Stream<List<String>> rows() {
    return Stream.of(titles(), instructions(), allowed(), example());
  }

  /** How a first line differs from its own, in titles or their order; empty if it does not. */
  Optional<Refusal> misfit(List<String> header) {
    var line = FirstLine.of(titles(), header);
    var moved = line.moved();
    return line.hasAll() && moved.isEmpty()
        ? Optional.empty()
        : Optional.of(
            line.misfit(
                    UploadReason.HEADER_MISFIT,
                    "The first line is not that of your region's template.")
                .with("moved", moved));
  }

  private List<String> row(Function<Column, String> cell) {
    return columns.stream().map(cell).toList();
  }
}
