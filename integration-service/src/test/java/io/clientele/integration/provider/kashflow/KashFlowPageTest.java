package io.clientele.integration.provider.kashflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ProviderFault.Passing;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KashFlowPageTest {

  private static final String PAIR = "[{\"Id\":1},{\"Id\":2}]";

  private final List<String> seen = new ArrayList<>();
  private final KashFlowPage page =
      KashFlowPage.first(2, element -> seen.add(element.path("Id").asString()));

  private static ByteArrayInputStream of(String body) {
    return new ByteArrayInputStream(body.getBytes(UTF_8));
  }

  private static String envelope(String next, String data) {
    return "{\"MetaData\":{\"NextPageUrl\":" + next + "},\"Data\":" + data + "}";
  }

  @Test
  @DisplayName("INT-4 an envelope says whether there is another page")
  void an_envelope_says() {
    assertThat(page.read(of(envelope("\"/x?page=2\"", PAIR))).goesOn()).isTrue();
    assertThat(page.read(of(envelope("null", PAIR))).goesOn()).isFalse();
    assertThat(page.read(of(envelope("\"/x?page=3\"", "[]"))).goesOn()).as("for ever").isFalse();
    assertThat(page.read(of("{\"Data\":" + PAIR + "}")).goesOn()).as("says nothing").isTrue();
  }

  @Test
  @DisplayName("INT-4 a bare array goes on if it is as long as a page, whatever blanks are before")
  void a_bare_array() {
    assertThat(page.read(of(" \n" + PAIR)).goesOn()).isTrue();
    assertThat(page.read(of("[{\"Id\":1}]")).goesOn()).isFalse();
    assertThat(page.read(of("[{\"Id\":1},{\"Id\":2},{\"Id\":3}]")).goesOn())
        .as("all at once")
        .isFalse();
  }

  @Test
  @DisplayName("INT-4 a list that takes no notice of pages comes once, however long it is")
  void a_list_that_takes_no_notice_of_pages() {
    assertThat(page.read(of(PAIR)).goesOn()).isTrue();
    var again = page.next();
    assertThat(again.read(of(PAIR)).goesOn()).isFalse();
    assertThat(seen).containsExactly("1", "2");
    var other = page.next();
    assertThat(other.read(of("[{\"Id\":3}]")).goesOn()).isFalse();
    assertThat(seen).containsExactly("1", "2", "3");
  }

  @Test
  @DisplayName("INT-4 an envelope that ends before all its records came is no end")
  void an_envelope_that_ends_early() {
    var first = "{\"MetaData\":{\"TotalRecords\":3,\"NextPageUrl\":%s},\"Data\":" + PAIR + "}";
    assertThat(page.read(of(first.formatted("\"/x?page=2\""))).goesOn()).isTrue();
    page.next().read(of("{\"MetaData\":{\"TotalRecords\":3},\"Data\":[{\"Id\":3}]}")).end();
    page.read(of(first.formatted("null")));
    assertThatThrownBy(page::end).isInstanceOf(Passing.class).hasMessageContaining("2 of 3");
  }

  @Test
  @DisplayName("INT-4 an answer that is no list empties none")
  void an_answer_that_is_no_list() {
    for (var body : List.of("{}", "", "null", "{\"Data\":null}", "{\"Message\":\"x\"}")) {
      assertThatThrownBy(() -> page.read(of(body))).as(body).isInstanceOf(Passing.class);
    }
  }
}
