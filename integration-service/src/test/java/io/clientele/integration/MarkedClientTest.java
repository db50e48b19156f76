package io.clientele.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.platform.consume.Consuming;
import io.clientele.platform.consume.Told;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What client-service tells of a client that is marked self-employed, as its contract shows it. */
class MarkedClientTest extends IntegrationServiceTest {

  @Autowired Consuming attachConnection;
  @Autowired Consuming settleDraft;
  @Autowired ConnectionIndex connections;

  @Test
  @DisplayName("CLI-12 a client that is added marked self-employed is connected to nothing")
  void a_marked_client_is_connected_to_nothing() {
    var marked = Contracts.example("client", "ClientMarkedSelfEmployed.v1");
    var removed = Contracts.example("client", "SelfEmployedMarkRemoved.v1");
    for (var event : List.of(added(marked), marked, removed)) {
      assertThatCode(() -> hear(event)).as(event.name()).doesNotThrowAnyException();
    }
    assertThat(connections.ofClient(marked.data().at("/state/client").asText())).isEmpty();
  }

  /** The event by which this client was added, marked from the beginning. */
  private static Example added(Example marked) {
    var added = Contracts.example("client", "ClientCreated.v1").event().<ObjectNode>deepCopy();
    added.put("subject", marked.subject());
    var data = (ObjectNode) added.get("data");
    data.set("state", marked.data().get("state"));
    ((ObjectNode) data.get("change"))
        .put("client", marked.data().at("/state/client").asText())
        .putNull("connection");
    assertThat(Contracts.faults("client", "ClientCreated.v1", data.toString().getBytes(UTF_8)))
        .isEmpty();
    return new Example(added);
  }

  private void hear(Example event) {
    var record = event.asHeard("clientele.client");
    attachConnection.hear(new Told("integration-service.attachConnection", record));
    settleDraft.hear(new Told("integration-service.settleDraft", record));
  }
}
