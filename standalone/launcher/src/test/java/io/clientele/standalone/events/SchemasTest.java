package io.clientele.standalone.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Events parsed and held against the schema they name. */
class SchemasTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  @DisplayName("GTW-4 a published example passes and one with a field too few does not")
  void an_example_passes_and_a_broken_one_does_not() throws IOException {
    Event example = Event.of(record(example()));
    assertThat(example.type()).isEqualTo("ClientCreated.v1");
    assertThat(example.subject()).startsWith("client/");
    assertThat(example.sequence()).isPositive();
    assertThat(Schemas.faults(example)).isEmpty();

    ObjectNode broken = example();
    ((ObjectNode) broken.at("/data/state")).remove("businessName");
    assertThat(Schemas.faults(Event.of(record(broken))))
        .singleElement()
        .asString()
        .contains("businessName");
  }

  @Test
  @DisplayName("GTW-4 a schema nobody publishes is a fault")
  void a_schema_nobody_publishes_is_a_fault() throws IOException {
    ObjectNode stranger = example().put("dataschema", "urn:clientele:client:ClientVanished.v1");
    assertThat(Schemas.faults(Event.of(record(stranger)))).hasSize(1);
    ObjectNode elsewhere = example().put("dataschema", "https://example.org/schema.json");
    assertThat(Schemas.faults(Event.of(record(elsewhere)))).hasSize(1);
  }

  @Test
  @DisplayName("GTW-4 what is no CloudEvent is no event")
  void what_is_no_cloud_event_is_no_event() {
    var plain = new ConsumerRecord<>("clientele.client", 0, 0, "key", "{}".getBytes());
    assertThatThrownBy(() -> Event.of(plain)).isInstanceOf(RuntimeException.class);
  }

  private static ObjectNode example() throws IOException {
    try (var in =
        SchemasTest.class.getResourceAsStream("/contracts/client/ClientCreated.v1.example.json")) {
      return (ObjectNode) JSON.readTree(in);
    }
  }

  private static ConsumerRecord<String, byte[]> record(JsonNode example) throws IOException {
    var event =
        CloudEventBuilder.v1()
            .withId(example.path("id").asText())
            .withType(example.path("type").asText())
            .withSource(URI.create(example.path("source").asText()))
            .withSubject(example.path("subject").asText())
            .withDataSchema(URI.create(example.path("dataschema").asText()))
            .withDataContentType("application/json")
            .withExtension("sequence", example.path("sequence").asText())
            .withData(JSON.writeValueAsBytes(example.path("data")))
            .build();
    var sent = KafkaMessageFactory.createWriter("clientele.client").writeBinary(event);
    return new ConsumerRecord<>(
        "clientele.client",
        0,
        0,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        "key",
        sent.value(),
        sent.headers(),
        Optional.empty());
  }
}
