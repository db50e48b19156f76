package io.clientele.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.event.Wire;
import java.util.List;

/** Holds what we have told systems around us to say against itself: nobody of ours says it. */
public final class InboundContract {

  // What a service of ours could not do without, and strangers cannot know.
  private static final List<String> OURS = List.of("sequence", "actor", "practiceid");

  private InboundContract() {}

  /**
   * Every event of a topic has a schema, an example that is valid under it and asks nothing of its
   * sender that CloudEvents does not, and a place in the AsyncAPI document.
   */
  public static void check(String topic) {
    var owner = Wire.owner(topic);
    var all = Contracts.names(owner, ".example.json");
    assertThat(all).as("examples").isNotEmpty();
    assertThat(Contracts.names(owner, ".schema.json")).as("schemas").containsAll(all);
    assertThat(PublisherContract.messages(owner, topic)).as("messages of " + topic).isEqualTo(all);
    for (var event : all) {
      var example = Contracts.example(owner, event);
      assertThat(example.type()).isEqualTo("io.clientele." + owner + "." + event);
      assertThat(OURS).noneMatch(example.event()::has);
      assertThat(Contracts.faults(Contracts.schema(owner, event), example.data()))
          .as("the example of " + event)
          .isEmpty();
    }
  }
}
