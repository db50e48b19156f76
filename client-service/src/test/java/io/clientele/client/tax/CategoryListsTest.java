package io.clientele.client.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.client.account.CategoryList;
import io.clientele.client.account.CategoryList.Form;
import io.clientele.client.tax.TaxCategories.Category;
import io.clientele.client.tax.TaxCategories.Side;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CategoryListsTest {

  private static final Category SALES = new Category("1", "Sales", Side.SALE);
  private static final Category TRAVEL = new Category("24a", "Travel", Side.COST);

  @Test
  @DisplayName("CLI-12 a list is found by form and year, one of years before too")
  void found_by_form_and_year() {
    var before = list(Form.US_SCHEDULE_C, 2024);
    var lists =
        new CategoryLists(
            List.of(list(Form.US_SCHEDULE_C, 2025), list(Form.CA_T2125, 2025), before));
    assertThat(lists.find(new CategoryList(Form.US_SCHEDULE_C, 2024))).contains(before);
    assertThat(lists.find(new CategoryList(Form.CA_T2125, 2024))).isEmpty();
  }

  @Test
  @DisplayName("CLI-12 without the list that a region gives nothing runs, nor with one list twice")
  void without_a_list_nothing_runs() {
    var us = list(Form.US_SCHEDULE_C, 2025);
    assertThatThrownBy(() -> new CategoryLists(List.of(us)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("CA_T2125");
    assertThatThrownBy(() -> new CategoryLists(List.of(us, us, list(Form.CA_T2125, 2025))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("CLI-12 a list has each line once, a title, sales and costs")
  void each_line_once() {
    assertThatThrownBy(
            () -> new TaxCategories(Form.CA_T2125, 2025, "T", List.of(SALES, TRAVEL, SALES)))
        .hasMessageContaining("line 1 twice");
    assertThatThrownBy(() -> new TaxCategories(Form.CA_T2125, 2025, " ", List.of(SALES, TRAVEL)))
        .hasMessageContaining("title");
    assertThatThrownBy(() -> new TaxCategories(Form.CA_T2125, 2025, "T", List.of(SALES)))
        .hasMessageContaining("costs");
    assertThatThrownBy(() -> new TaxCategories(Form.CA_T2125, 2025, "T", List.of(TRAVEL)))
        .hasMessageContaining("sales");
    var income = List.of(SALES, new Category("6", "Other income", Side.OTHER_INCOME));
    assertThatThrownBy(() -> new TaxCategories(Form.CA_T2125, 2025, "T", income))
        .hasMessageContaining("costs");
    assertThatThrownBy(() -> new Category("", "Sales", Side.SALE)).hasMessageContaining("line");
    assertThatThrownBy(() -> new Category("1", " ", Side.SALE)).hasMessageContaining("name");
  }

  static TaxCategories list(Form form, int year) {
    return new TaxCategories(form, year, "A form", List.of(SALES, TRAVEL));
  }
}
