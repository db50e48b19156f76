package io.clientele.standalone.journey.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a practice is offered, as the demo reads it. */
class OptionsTest {

  private static Options options(String json) throws JsonProcessingException {
    return new Options(new ObjectMapper().readTree(json));
  }

  @Test
  @DisplayName("CLI-2 there are kinds to choose from only where choosing is a step")
  void kinds_where_choosing_is_a_step() throws JsonProcessingException {
    Options uk =
        options(
            """
            {"steps":["KIND","DETAILS"],"kinds":["BUSINESS","SELF_EMPLOYED"],
             "incomeSources":{"forKind":"SELF_EMPLOYED"},"selfEmployed":null,
             "extractDomain":"extract.example"}
            """);
    assertThat(uk.choice()).containsExactly("BUSINESS", "SELF_EMPLOYED");
    assertThat(uk.kindWithSources()).isEqualTo("SELF_EMPLOYED");
    assertThat(uk.categoryList()).isEmpty();
    assertThat(uk.extractDomain()).isEqualTo("extract.example");
  }

  @Test
  @DisplayName(
      "CLI-12 where the self-employed are marked there is a list of categories with a year")
  void a_list_of_categories() throws JsonProcessingException {
    Options us =
        options(
            """
            {"steps":["DETAILS"],"kinds":["BUSINESS"],"incomeSources":null,
             "selfEmployed":{"categoryList":{"form":"US_SCHEDULE_C","year":2025}}}
            """);
    assertThat(us.choice()).isEmpty();
    assertThat(us.kindWithSources()).isEmpty();
    assertThat(us.categoryList()).isEqualTo("US_SCHEDULE_C 2025");
  }
}
