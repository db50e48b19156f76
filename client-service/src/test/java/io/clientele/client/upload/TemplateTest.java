package io.clientele.client.upload;

import static io.clientele.client.practice.Region.CA;
import static io.clientele.client.practice.Region.UK;
import static io.clientele.client.practice.Region.US;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {

  private static final List<String> ABROAD =
      List.of(
          "businessName",
          "practiceCode",
          "solutions",
          "industry",
          "extractEmail",
          "colleagues",
          "teams",
          "selfEmployed",
          "invitation",
          "contactName",
          "contactEmail",
          "contactMobile");

  @Test
  @DisplayName("BLK-2 each region's template has that region's columns")
  void each_region_has_its_columns() {
    assertThat(names(UK))
        .containsExactly(
            "businessName",
            "practiceCode",
            "kind",
            "solutions",
            "industry",
            "extractEmail",
            "colleagues",
            "teams",
            "incomeSources",
            "accountingMethods",
            "periodTypes",
            "invitation",
            "contactName",
            "contactEmail",
            "contactMobile");
    assertThat(names(US)).isEqualTo(ABROAD);
    assertThat(names(CA)).isEqualTo(ABROAD);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("BLK-2 the first line of a region's template fits it, and no other region's")
  void a_templates_first_line_fits(Region region) {
    var template = SomePractice.template(region);
    assertThat(template.misfit(template.titles())).isEmpty();
    var uk = SomePractice.template(UK).titles();
    assertThat(template.misfit(uk).isEmpty()).isEqualTo(template.titles().equals(uk));
    assertThat(template.titles())
        .extracting(title -> title.toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("BLK-2 columns in another order are a misfit, which names those that have moved")
  void columns_in_another_order() {
    var template = SomePractice.template(US);
    var header = new ArrayList<>(template.titles());
    header.add(header.removeFirst());
    assertThat(template.misfit(header))
        .hasValueSatisfying(
            no -> {
              assertThat(no.reason()).isEqualTo(UploadReason.HEADER_MISFIT);
              assertThat(no.facts())
                  .containsEntry("moved", List.of("Business name"))
                  .containsEntry("missing", List.of());
            });
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("BLK-2 each column has an instruction, what is allowed, and an example")
  void each_column_is_explained(Region region) {
    assertThat(SomePractice.template(region).columns())
        .allSatisfy(
            column -> {
              assertThat(column.instruction()).isNotBlank();
              assertThat(column.allowed().text()).isNotBlank();
              assertThat(column.example()).isNotBlank();
              assertThat(column.title()).isNotBlank();
            });
    assertThat(SomePractice.template(region).rows().toList())
        .hasSize(4)
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(names(region)));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("BLK-2 no spreadsheet and no encoding changes what a template says")
  void nothing_changes_what_it_says(Region region) {
    assertThat(SomePractice.template(region).rows().flatMap(List::stream))
        .allSatisfy(cell -> assertThat(cell).matches("[A-Za-z0-9(][\\x20-\\x7e]*"))
        .noneMatch(cell -> cell.matches(".*[\"',=].*"))
        .noneMatch(cell -> cell.matches("[0-9. ()-]+") && !cell.contains(" "));
  }

  @Test
  @DisplayName("BLK-2 what is allowed is what the region has and the practice has bought")
  void what_is_allowed_is_what_was_bought() {
    assertThat(column(UK, "kind").allowed().values()).containsExactly("BUSINESS", "SELF_EMPLOYED");
    assertThat(column(UK, "kind").allowed().text()).isEqualTo("BUSINESS or SELF_EMPLOYED");
    assertThat(column(US, "solutions").allowed().values())
        .containsExactly("BOOKKEEPING", "DATA_HEALTH_INSIGHTS");
    assertThat(column(US, "solutions").allowed().text())
        .isEqualTo("One or more of BOOKKEEPING or DATA_HEALTH_INSIGHTS");
    assertThat(column(UK, "incomeSources").allowed().values())
        .containsExactly("SOLE_TRADE", "PROPERTY");
    assertThat(column(CA, "selfEmployed").allowed().values()).containsExactly("YES", "NO");
    assertThat(column(CA, "businessName").allowed().values()).isEmpty();
    var least = SomePractice.template(UK, SomePractice.LEAST);
    assertThat(column(least, "kind").allowed().values()).containsExactly("BUSINESS");
    assertThat(column(least, "solutions").allowed().values()).containsExactly("BOOKKEEPING");
    assertThat(column(least, "incomeSources").allowed())
        .isEqualTo(Allowed.as("Nothing: not open to your practice"));
    assertThat(column(least, "incomeSources").example()).isEmpty();
    assertThat(column(least, "teams").example()).isEmpty();
    assertThat(column(least, "kind").example()).isEqualTo("BUSINESS");
  }

  @Test
  @DisplayName("BLK-2 what no row does without is marked as required")
  void what_is_required() {
    for (var region : Region.values()) {
      assertThat(SomePractice.template(region).columns())
          .allSatisfy(
              column ->
                  assertThat(column.instruction().startsWith("Required. "))
                      .isEqualTo(column.required()));
    }
    assertThat(
            SomePractice.template(UK).columns().stream()
                .filter(Template.Column::required)
                .map(Template.Column::name))
        .containsExactly("businessName", "kind", "invitation");
  }

  private static List<String> names(Region region) {
    return SomePractice.template(region).columns().stream().map(Template.Column::name).toList();
  }

  private static Template.Column column(Region region, String name) {
    return column(SomePractice.template(region), name);
  }

  private static Template.Column column(Template template, String name) {
    return template.columns().stream()
        .filter(one -> one.name().equals(name))
        .findAny()
        .orElseThrow();
  }
}
