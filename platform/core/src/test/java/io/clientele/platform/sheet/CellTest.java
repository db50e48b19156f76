package io.clientele.platform.sheet;

import static io.clientele.platform.sheet.Given.cells;
import static io.clientele.platform.sheet.Given.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CellTest {

  @Test
  @DisplayName("BLK-4 blanks around a cell are no part of it, whatever their width, even none")
  void blanks_around() {
    for (var blank :
        List.of(
            " ",
            "\t",
            "\u00A0",
            "\u2007",
            "\u202F",
            "\u3000",
            "\u200B",
            "\u2060",
            "\uFEFF",
            "\r\n",
            " \u00A0\u200B ")) {
      assertThat(Cell.of(blank + "Café Noir" + blank)).isEqualTo("Café Noir");
      assertThat(Cell.of(blank)).isEmpty();
    }
    assertThat(cells(file("a,b\n \u00A0x , \" \u200By\n\"\n")).get(1)).containsExactly("x", "y");
  }

  @Test
  @DisplayName("BLK-4 what is within a cell is kept as it was typed")
  void within() {
    for (var text :
        List.of("", "a  b", "a\u00A0b", "a\r\nb", "می\u200Cخواهم", "👩\u200D💻", "'007")) {
      assertThat(Cell.of(text)).isEqualTo(text);
    }
  }

  @Test
  @DisplayName("BLK-4 signs for the direction of text make no codes differ and hide no text")
  void directions() {
    for (var sign :
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".split("")) {
      assertThat(Cell.of(sign + "AB" + sign + "1" + sign)).isEqualTo("AB1");
      assertThat(Cell.of(" " + sign + " AB1")).isEqualTo("AB1");
    }
    assertThat(Cell.of("\u200Fשלום 12\u200F")).isEqualTo("שלום 12");
    assertThat(cells(file("a,b\n\u200E,\u202E\n1,\u202E321\n")))
        .containsExactly(List.of("a", "b"), List.of("1", "321"));
  }
}
