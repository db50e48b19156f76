package io.clientele.standalone.journey.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.NewClient;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;

/**
 * Two businesses of a practice that has no other kind: one with a company, and one that is marked
 * self-employed.
 *
 * @param company the name of the one
 * @param person the name of the other
 */
record NorthAmerica(Practice practice, String company, String person, Checks checks) {

  /**
   * Plays it.
   *
   * @param form the tax form and year of the self-employed there
   * @return the id of the one that is not marked
   */
  String play(String form) {
    Options options = Options.of(practice);
    checks.equal(
        options.choice() + " " + options.kindWithSources() + options.categoryList(),
        "[] " + form,
        "there is no choice of kinds there, and the self-employed are sorted by " + form);
    JsonNode plain = practice.clients().added(NewClient.named(company));
    checks.that(
        plain.path("kind").asText().equals("BUSINESS") && plain.path("selfEmployed").isNull(),
        company + " is added, a BUSINESS");
    JsonNode marked = practice.clients().added(NewClient.named(person).with("selfEmployed", true));
    JsonNode export = marked.path("selfEmployed").path("taxSummaryExport");
    checks.that(
        marked.path("kind").asText().equals("BUSINESS")
            && export.path("costs").asBoolean()
            && export.path("sales").asBoolean(),
        person + " is added, a BUSINESS marked self-employed, with the tax summary's export");
    checkCategories(marked.path("id").asText(), form);
    return plain.path("id").asText();
  }

  private void checkCategories(String client, String form) {
    JsonNode list =
        practice
            .api()
            .get(practice.clients().path(client) + "/category-list")
            .expect(200, "the list of categories");
    int categories = list.path("categories").size();
    checks.that(
        Options.form(list).equals(form) && categories > 0,
        "its list of categories is " + form + ": " + categories + " of them");
  }
}
