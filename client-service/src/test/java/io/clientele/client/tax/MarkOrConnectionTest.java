package io.clientele.client.tax;

import static io.clientele.client.SeenClients.ADA;
import static io.clientele.client.SeenClients.CAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.SeenClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.SomeClient;
import io.clientele.client.connection.HeardConnection;
import io.clientele.client.connection.HeardConnections;
import io.clientele.client.connection.mongo.ConnectionCollections;
import io.clientele.client.practice.Region;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Told;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.contract.Contracts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A client is marked while its connection is attached: in the end it is never both. */
class MarkOrConnectionTest {

  private static final Told ATTACHED =
      new Told(
          "test",
          Contracts.example("integration", "ConnectionAttached.v1")
              .asHeard("clientele.integration"));

  private final SeenClients seen = new SeenClients();
  private final HeardConnections heard = ConnectionCollections.heard(seen.database());
  private final Projection projection = ConnectionCollections.projection(seen.database());
  private final String client = ATTACHED.state(Connection.class).client();
  private Runnable afterAsking = () -> {};
  private final SelfEmployedMarks marks =
      new SelfEmployedMarks(
          seen.clients(), seen.roster(), SeenClients.in(Region.US), new AskedOnce());

  record Connection(String client) {}

  /** Does once, after a mark has asked for connections, what may happen then. */
  private final class AskedOnce implements HeardConnections {

    @Override
    public Optional<HeardConnection> find(String practice, String id) {
      return heard.find(practice, id);
    }

    @Override
    public List<HeardConnection> ofClient(String of) {
      var found = heard.ofClient(of);
      var then = afterAsking;
      afterAsking = () -> {};
      then.run();
      return found;
    }
  }

  @BeforeEach
  void a_client() {
    seen.add(SomeClient.called(client).client());
  }

  @AfterEach
  void clear() {
    seen.close();
  }

  @Test
  @DisplayName("CLI-12 a mark that asked before the connection was heard of is refused after all")
  void asked_before() {
    afterAsking =
        () -> {
          projection.hear(ATTACHED);
          connected();
        };
    assertThat(SelfEmployedMarksTest.codes(mark())).containsExactly("SELF_EMPLOYED_MARK_CONNECTED");
    assertThat(isMarked()).isFalse();
  }

  @Test
  @DisplayName(
      "CLI-12 a client that nobody writes over would be marked and connected: seen to fail")
  void without_writing_over_the_client() {
    afterAsking = () -> projection.hear(ATTACHED);
    assertThat(mark()).isInstanceOf(Outcome.Done.class);
    assertThat(isMarked() && !heard.ofClient(client).isEmpty()).isTrue();
  }

  @Test
  @DisplayName("CLI-12 a connection heard of too late would be beside a mark: seen to fail")
  void heard_of_too_late() {
    afterAsking = this::connected;
    assertThat(mark()).isInstanceOf(Outcome.Done.class);
    projection.hear(ATTACHED);
    assertThat(isMarked() && !heard.ofClient(client).isEmpty()).isTrue();
  }

  @Test
  @DisplayName("CLI-12 a client marked and connected in the same moment ends connected, not marked")
  void in_the_same_moment() {
    for (var round = 0; round < 25; round++) {
      AtOnce.all(
          List.<Callable<Object>>of(
              this::mark,
              this::mark,
              () -> {
                projection.hear(ATTACHED);
                connected();
                return "";
              }));
      assertThat(isMarked()).isFalse();
      seen.database().getMongoDatabase().getCollection("heard-connections").drop();
      seen.database().getMongoDatabase().getCollection("client").drop();
      seen.add(SomeClient.called(client).client());
    }
  }

  private void connected() {
    marks.connected(client, ATTACHED.heard(), ATTACHED.causeOf("client-service"));
  }

  private Outcome<Client> mark() {
    return marks.mark(ADA, client, CAUSE, Client::id);
  }

  private boolean isMarked() {
    var state = seen.clients().find(client).state();
    return state != null && state.categoryList() != null;
  }
}
