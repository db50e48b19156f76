package io.clientele.standalone.journey.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Items;
import io.clientele.standalone.journey.api.Practice;
import java.util.List;

/**
 * What is open to a practice that adds a client.
 *
 * @param offered what the API says of it
 */
record Options(JsonNode offered) {

  static Options of(Practice practice) {
    return new Options(practice.clients().options());
  }

  /** The kinds to choose from; none where there is nothing to choose. */
  List<String> choice() {
    return Items.words(offered.path("steps")).contains("KIND")
        ? Items.words(offered.path("kinds"))
        : List.of();
  }

  /** The kind whose clients say where they have their income from; empty where none does. */
  String kindWithSources() {
    return offered.path("incomeSources").path("forKind").asText();
  }

  /** What the self-employed are sorted by: tax form and year; empty where nobody is marked. */
  String categoryList() {
    return form(offered.path("selfEmployed").path("categoryList"));
  }

  /** Where all extract addresses are. */
  String extractDomain() {
    return offered.path("extractDomain").asText();
  }

  /** Tax form and year of a list of categories. */
  static String form(JsonNode list) {
    return (list.path("form").asText() + " " + list.path("year").asText()).strip();
  }
}
