package io.clientele.client.tax;

import static io.clientele.client.SeenClients.ADA;
import static io.clientele.client.SeenClients.EVE;
import static io.clientele.client.tax.SelfEmployedMarksTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.SeenClients;
import io.clientele.client.account.CategoryList;
import io.clientele.client.account.CategoryList.Form;
import io.clientele.client.account.SomeClient;
import io.clientele.platform.aggregate.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShownCategoriesTest {

  private static final TaxCategories BEFORE = CategoryListsTest.list(Form.US_SCHEDULE_C, 2024);

  private final SeenClients seen = new SeenClients();
  private final ShownCategories shown =
      new ShownCategories(
          seen.roster(),
          new CategoryLists(
              List.of(
                  CategoryListsTest.list(Form.US_SCHEDULE_C, 2025),
                  CategoryListsTest.list(Form.CA_T2125, 2025),
                  BEFORE)));

  @AfterEach
  void clear() {
    seen.close();
  }

  @Test
  @DisplayName("CLI-12 a client keeps the list of the year in which it was marked")
  void the_list_of_its_year() {
    var list = new CategoryList(Form.US_SCHEDULE_C, 2024);
    seen.add(SomeClient.called("c1").client().marked(list));
    assertThat(shown.find(ADA, "c1")).isEqualTo(new Outcome.Unchanged<>(BEFORE, 1));
    assertThat(codes(shown.find(EVE, "c1"))).containsExactly("CLIENT_NOT_FOUND");
  }

  @Test
  @DisplayName("CLI-12 a list that only a newer release has is not known yet")
  void of_a_newer_release() {
    var list = new CategoryList(Form.US_SCHEDULE_C, 2031);
    seen.add(SomeClient.called("c1").client().marked(list));
    assertThat(codes(shown.find(ADA, "c1"))).containsExactly("CATEGORY_LIST_NOT_KNOWN_YET");
  }

  @Test
  @DisplayName("CLI-12 a client without the mark has no list")
  void without_the_mark() {
    seen.add(SomeClient.called("c1").client());
    assertThat(codes(shown.find(ADA, "c1"))).containsExactly("NOT_MARKED_SELF_EMPLOYED");
  }
}
