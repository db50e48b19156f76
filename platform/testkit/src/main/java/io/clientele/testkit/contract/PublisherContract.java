package io.clientele.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.event.Wire;
import io.clientele.platform.retelling.Retelling;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what a service says against what it has published. */
public final class PublisherContract {

  private static final String CLOSING = "RetellingEnded.v1";

  private PublisherContract() {}

  /**
   * Every event of every aggregate has a schema, an example that is valid under it, and a place in
   * the AsyncAPI document; and nothing is published that the service does not say.
   *
   * @param types all aggregates of the service
   */
  public static void check(Collection<? extends AggregateType<?, ?>> types) {
    var topic = types.iterator().next().topic();
    var owner = Wire.owner(topic);
    var news = new TreeSet<String>();
    var retold = new TreeSet<String>();
    for (var type : types) {
      news.addAll(type.names().all().keySet());
      retold.add(Retelling.retoldName(type.name()));
    }
    retold.add(CLOSING);
    var all = new TreeSet<>(news);
    all.addAll(retold);
    assertThat(Contracts.names(owner, ".example.json")).as("examples").isEqualTo(all);
    assertThat(Contracts.names(owner, ".schema.json")).as("schemas").containsAll(all);
    for (var event : all) {
      checkExample(owner, event);
    }
    assertThat(messages(owner, topic)).as("messages of " + topic).isEqualTo(news);
    assertThat(messages(owner, Wire.retold(topic))).as("messages retold").isEqualTo(retold);
  }

  private static void checkExample(String owner, String event) {
    var example = Contracts.example(owner, event);
    assertThat(example.type()).isEqualTo("io.clientele." + owner + "." + event);
    assertThat(example.event().get("dataschema").asText())
        .isEqualTo("urn:clientele:" + owner + ":" + event);
    assertThat(example.event().get("source").asText()).isEqualTo("/clientele/" + owner);
    assertThat(example.event().get("sequence").asText()).as(event).matches("\\d{19}");
    assertThat(Contracts.faults(Contracts.schema(owner, event), example.data()))
        .as("the example of " + event)
        .isEmpty();
  }

  static Collection<String> messages(String owner, String topic) {
    var document = Contracts.asyncApi(owner);
    assertThat(document.path("asyncapi").asText()).startsWith("3.");
    for (JsonNode channel : document.get("channels")) {
      if (channel.get("address").asText().equals(topic)) {
        var names = new TreeSet<String>();
        channel.get("messages").fieldNames().forEachRemaining(names::add);
        return names.stream()
            .map(name -> nameOf(document, name))
            .collect(Collectors.toCollection(TreeSet::new));
      }
    }
    throw new AssertionError("no channel " + topic + " in the AsyncAPI document of " + owner);
  }

  private static String nameOf(JsonNode document, String key) {
    var message = document.at("/components/messages").get(key);
    assertThat(message).as("components/messages/" + key).isNotNull();
    return message.get("name").asText();
  }
}
