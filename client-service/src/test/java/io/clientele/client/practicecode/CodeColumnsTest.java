package io.clientele.client.practicecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodeColumnsTest {

  @Test
  @DisplayName("COD-2 the two columns may stand in any order and case, with nameless ones behind")
  void in_any_order_and_case() {
    var columns = new CodeColumns(List.of("PRACTICECODE", "Client", "", " "));
    assertThat(columns.misfit()).isEmpty();
    assertThat(columns.cells(row("007", "Café Noir"))).containsExactly("Café Noir", "007");
    assertThat(columns.cells(row("007"))).containsExactly("", "007");
    assertThat(columns.cells(row("", "Café Noir", ""))).containsExactly("Café Noir", "");
    assertThat(columns.headings(List.of("anything"))).containsExactly("client", "practiceCode");
  }

  @Test
  @DisplayName("COD-2 columns that are missing, unknown or there twice are all named at once")
  void all_named_at_once() {
    var columns = new CodeColumns(List.of("client", "Client", "code", "", "Notes", ""));
    assertThat(columns.misfit())
        .hasValueSatisfying(
            no -> {
              assertThat(no.reason()).isEqualTo(CodeReason.HEADER_MISFIT);
              assertThat(no.facts())
                  .containsEntry("missing", List.of("practiceCode"))
                  .containsEntry("doubled", List.of("client"))
                  .containsEntry("unknown", List.of("code", "(column 4)", "Notes"))
                  .containsEntry("expected", List.of("client", "practiceCode"));
            });
    assertThat(new CodeColumns(List.of("client")).misfit()).isPresent();
    assertThat(new CodeColumns(List.of("client", "practiceCode", "x")).misfit()).isPresent();
    assertThat(new CodeColumns(List.of("client", "practiceCode", "client")).misfit()).isPresent();
  }

  @Test
  @DisplayName("COD-2 what is named of a header is short, however long the header is")
  void short_whatever_the_header() {
    var header = new ArrayList<>(List.of("client", "practiceCode", "x".repeat(90_000)));
    IntStream.range(0, 5000).mapToObj(i -> "column " + i).forEach(header::add);
    assertThat(new CodeColumns(header).misfit().orElseThrow().facts().get("unknown"))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .hasSize(100)
        .allMatch(name -> name.length() <= 60);
  }

  @Test
  @DisplayName("COD-2 a row with more cells than columns, as of a name with a comma, is marked so")
  void more_cells_than_columns() {
    var columns = new CodeColumns(List.of("client", "practiceCode"));
    assertThat(columns.cells(row("Baker", "Sons", "K1"))).containsExactly("Baker", "Sons,\u200bK1");
    assertThat(columns.cells(row("Baker", "", "a note", " ", "more")))
        .containsExactly("Baker", ",\u200ba note,\u200bmore");
    var codeFirst = new CodeColumns(List.of("practiceCode", "client"));
    assertThat(codeFirst.cells(row("K1", "Baker", "Sons", " ")))
        .containsExactly("Baker", "K1,\u200bSons");
  }

  private static SheetRow row(String... cells) {
    return new SheetRow(2, List.of(cells));
  }
}
