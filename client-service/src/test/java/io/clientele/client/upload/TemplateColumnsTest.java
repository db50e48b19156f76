package io.clientele.client.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.Region;
import io.clientele.platform.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateColumnsTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("BLK-2 lines that came with the template are skipped, exactly as they were")
  void lines_of_the_template_are_skipped(Region region) {
    var columns = new TemplateColumns(SomePractice.template(region));
    assertThat(guides(SomePractice.template(region)))
        .allSatisfy(line -> assertThat(columns.cells(new SheetRow(2, line))).isEmpty());
    var row = SomeRow.called("Bakery").in(region);
    assertThat(columns.cells(new SheetRow(5, row))).isEqualTo(row);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("BLK-2 lines of the template are known after a spreadsheet has saved them")
  void lines_saved_by_a_spreadsheet_are_known(Region region) {
    var columns = new TemplateColumns(SomePractice.template(region));
    for (var line : guides(SomePractice.template(region))) {
      for (var saved :
          List.of(
              line.stream().map(cell -> cell + "  ").toList(),
              line.stream().map(cell -> "'" + cell).toList(),
              line.stream().map(cell -> cell.replace(" ", "\u00a0")).toList(),
              line.stream().map(cell -> cell.replace(" ", " \n")).toList(),
              line.stream().map(cell -> cell.toUpperCase(Locale.ROOT)).toList(),
              longer(line))) {
        assertThat(columns.cells(new SheetRow(2, saved))).as(saved.toString()).isEmpty();
      }
    }
  }

  private static List<String> longer(List<String> line) {
    var longer = new ArrayList<>(line);
    longer.addAll(List.of("", " "));
    return longer;
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("BLK-2 lines are known though the practice has bought other things since")
  void lines_are_known_though_more_was_bought(Region region) {
    var now = new TemplateColumns(SomePractice.template(region));
    assertThat(guides(SomePractice.template(region, SomePractice.LEAST)))
        .allSatisfy(line -> assertThat(now.cells(new SheetRow(2, line))).isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("BLK-2 no client is ever taken for a line of the template")
  void no_client_is_taken_for_one(Region region) {
    var template = SomePractice.template(region);
    var reader = SomePractice.reader(region);
    // Lines that explain could never be admitted; the example's address nobody can have.
    for (var line : List.of(template.instructions(), template.allowed())) {
      assertThat(reader.read(Uploads.row(0, line)).faults())
          .anySatisfy(fault -> assertThat(fault.field()).isEqualTo("invitation"));
    }
    assertThat(template.example().get(name(region, UploadColumn.CONTACT_EMAIL)))
        .endsWith(".example");
    assertThat(UploadColumn.INVITATION.guide().common()).isTrue();
    assertThat(UploadColumn.CONTACT_EMAIL.guide().common()).isTrue();
    // One cell of the example made the client's own is enough.
    var columns = new TemplateColumns(template);
    var common =
        UploadColumn.of(region).stream().filter(column -> column.guide().common()).toList();
    for (var column : common) {
      var own = new ArrayList<>(template.example());
      own.set(name(region, column), "other");
      assertThat(columns.cells(new SheetRow(4, own))).isEqualTo(own);
    }
  }

  private static int name(Region region, UploadColumn column) {
    return UploadColumn.of(region).indexOf(column);
  }

  @Test
  @DisplayName("BLK-2 a short row is filled up, and nothing in a long one is lost unsaid")
  void a_short_row_is_filled_up() {
    var columns = new TemplateColumns(SomePractice.template(Region.US));
    assertThat(columns.cells(new SheetRow(2, List.of("Bakery", "B1"))))
        .hasSize(12)
        .startsWith("Bakery", "B1", "", "");
    var wide = new ArrayList<>(IntStream.range(0, 12).mapToObj(i -> "c" + i).toList());
    wide.addAll(List.of("", "more", "and more"));
    var cells = columns.cells(new SheetRow(2, wide));
    assertThat(cells).hasSize(12);
    assertThat(cells.getLast()).isEqualTo("c11,\u200bmore,\u200band more");
    wide.subList(12, 15).replaceAll(any -> " ");
    assertThat(columns.cells(new SheetRow(2, wide)).getLast()).isEqualTo("c11");
  }

  private static List<List<String>> guides(Template template) {
    return List.of(template.instructions(), template.allowed(), template.example());
  }
}
