package io.clientele.standalone.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a subscriber knows, and how it is compared. */
class NewestStatesTest {

  private final NewestStates heard = new NewestStates();
  private final NewestStates retold = new NewestStates();

  @Test
  @DisplayName("GTW-4 the newest state is kept whatever comes late or twice")
  void the_newest_state_is_kept() {
    List.of(event("client/1", 2, "new"), event("client/1", 1, "old"), event("client/1", 2, "new"))
        .forEach(heard::take);
    retold.take(event("client/1", 2, "new"));
    assertThat(heard.differencesTo(retold)).isEmpty();
    assertThat(heard.size()).isEqualTo(1);
  }

  @Test
  @DisplayName("GTW-4 a subject more or less is a difference")
  void a_subject_more_or_less_is_a_difference() {
    heard.take(event("client/1", 1, "a"));
    retold.take(event("client/2", 1, "a"));
    assertThat(heard.differencesTo(retold))
        .containsExactly("client/1 is missing", "client/2 is too many");
  }

  @Test
  @DisplayName("GTW-4 another sequence or another state is a difference")
  void another_sequence_or_another_state_is_a_difference() {
    heard.take(event("client/1", 1, "a"));
    retold.take(event("client/1", 2, "a"));
    heard.take(event("client/2", 1, "a"));
    retold.take(event("client/2", 1, "b"));
    assertThat(heard.differencesTo(retold))
        .containsExactly(
            "client/1 is at 2, not at 1",
            "client/2 is now {\"practice\":\"b\"}, not {\"practice\":\"a\"}");
  }

  @Test
  @DisplayName("GTW-4 subjects are counted by their kind and practice")
  void subjects_are_counted_by_their_kind_and_practice() {
    heard.take(event("client/1", 1, "a"));
    heard.take(event("client/2", 1, "a"));
    heard.take(event("client/3", 1, "b"));
    heard.take(event("client-group/1", 1, "a"));
    assertThat(heard.count("client", "a")).isEqualTo(2);
    assertThat(heard.count("practice", "a")).isZero();
  }

  private static Event event(String subject, long sequence, String name) {
    var value = JsonNodeFactory.instance.objectNode();
    value.putObject("state").put("practice", name);
    return new Event("ClientCreated.v1", subject, sequence, "", "", value);
  }
}
