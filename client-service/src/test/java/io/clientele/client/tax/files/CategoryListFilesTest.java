package io.clientele.client.tax.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.client.tax.TaxCategories;
import io.clientele.client.tax.TaxCategories.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;

class CategoryListFilesTest {

  private static final String GOOD =
      """
      {"form": "CA_T2125", "year": 2025, "title": "T2125", "categories": [
        {"line": "8000", "name": "Sales", "side": "SALE"},
        {"line": "8521", "name": "Advertising", "side": "COST"}]}
      """;

  @Test
  @DisplayName("CLI-12 every list that a region gives is among those we ship")
  void every_list_that_a_region_gives() {
    assertThatCode(() -> new CategoryListFiles().categoryLists()).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("CLI-12 Schedule C of 2025 has the lines of the form that are no sums")
  void schedule_c() throws IOException {
    var list = shipped("us-schedule-c-2025.json");
    assertThat(lines(list, Side.SALE)).containsExactly("1");
    assertThat(lines(list, Side.SALE_RETURNED)).containsExactly("2");
    assertThat(lines(list, Side.OTHER_INCOME)).containsExactly("6");
    assertThat(lines(list, Side.COST_OF_GOODS)).containsExactly("35", "36", "37", "38", "39");
    assertThat(lines(list, Side.CLOSING_STOCK)).containsExactly("41");
    assertThat(lines(list, Side.COST))
        .containsExactly(
            ("8 9 10 11 12 13 14 15 16a 16b 17 18 19 20a 20b 21 22 23 24a 24b 25 26 27a 27b 30")
                .split(" "));
  }

  @Test
  @DisplayName("CLI-12 T2125 of 2025 has the lines of the form that are no sums")
  void t2125() throws IOException {
    var list = shipped("ca-t2125-2025.json");
    assertThat(lines(list, Side.SALE)).containsExactly("8000");
    assertThat(lines(list, Side.SALE_RETURNED)).isEmpty();
    assertThat(lines(list, Side.OTHER_INCOME)).containsExactly("8230", "8290");
    assertThat(lines(list, Side.COST_OF_GOODS))
        .containsExactly("8300", "8320", "8340", "8360", "8450");
    assertThat(lines(list, Side.CLOSING_STOCK)).containsExactly("8500");
    assertThat(lines(list, Side.COST))
        .containsExactly(
            ("8521 8523 8590 8690 8710 8760 8810 8811 8860 8871 8910 8960 9060 9180 9200 9220 9224"
                    + " 9270 9275 9281 9936 9945")
                .split(" "));
  }

  @Test
  @DisplayName("CLI-12 a list is read from the file that is called after it, and from no other")
  void called_after_it() throws IOException {
    assertThat(CategoryListFiles.read(file(GOOD, "ca-t2125-2025.json")).categories()).hasSize(2);
    assertThatThrownBy(() -> CategoryListFiles.read(file(GOOD, "ca-t2125-2024.json")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ca-t2125-2025.json");
  }

  @ParameterizedTest(name = "CLI-12 a file with {0} is not read")
  @DisplayName("CLI-12 a file that is not exactly as it must be is not read")
  @ValueSource(
      strings = {
        "\"year\": 2025,->",
        "\"year\": 2025->\"year\": null",
        "\"title\": \"T2125\"->\"title\": null",
        "\"side\": \"COST\"->\"side\": \"LOSS\"",
        "\"side\": \"COST\"->\"side\": \"COST\", \"colour\": 1",
        ", \"side\": \"COST\"->",
        "\"line\": \"8000\"->\"line\": \"8000\", \"line\": \"8001\"",
        "]}->]} {}"
      })
  void exactly_as_it_must_be(String fault) {
    var parts = fault.split("->", -1);
    var faulty = GOOD.replace(parts[0], parts[1]);
    assertThat(faulty).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> CategoryListFiles.read(file(faulty, "ca-t2125-2025.json")))
        .isInstanceOf(JacksonException.class);
  }

  private static TaxCategories shipped(String name) throws IOException {
    return CategoryListFiles.read(new ClassPathResource("category-lists/" + name));
  }

  private static List<String> lines(TaxCategories list, Side side) {
    return Stream.of(list)
        .flatMap(one -> one.categories().stream())
        .filter(category -> category.side() == side)
        .map(TaxCategories.Category::line)
        .toList();
  }

  private static ByteArrayResource file(String text, String name) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }
}
