package io.clientele.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.SomeClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.connection.ConnectionDraft.Status;
import io.clientele.client.connection.mongo.ConnectionCollections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.event.Pending;
import io.clientele.testkit.Infrastructure;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DraftsTest {

  private static final Cause CAUSE = Cause.of("client-service");

  private final String name = "ends-" + UUID.randomUUID();
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final Aggregates<Client, ClientEvent> clients = ClientCollections.in(mongo, name);
  private final Aggregates<ConnectionDraft, ConnectionDraftEvent> ends =
      ConnectionCollections.drafts(mongo, name);
  private final Drafts drafts = new Drafts(ends, clients);

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("INT-3 a draft nobody used is closed, its client's place barred, and that is told")
  void an_unused_draft_is_closed() {
    assertThat(drafts.closing("d1")).isFalse();
    settle(4);
    assertThat(drafts.closing("d1")).isTrue();
    assertThat(ends.find("d1").state())
        .isEqualTo(new ConnectionDraft("d1", "p1", "c1", Status.UNUSED));
    assertThat(clients.find("c1").exists()).isTrue();
    assertThat(clients.find("c1").state()).isNull();
    assertThat(ends.find("d1").outbox())
        .singleElement()
        .extracting(Pending::name)
        .isEqualTo("ConnectionDraftSettled.v1");
  }

  @Test
  @DisplayName("INT-3 an end is told once, however often it is heard")
  void an_end_is_told_once() {
    settle(4);
    settle(4);
    settle(5);
    assertThat(ends.find("d1").outbox()).hasSize(1);
    assertThat(ends.find("d1").state())
        .isEqualTo(new ConnectionDraft("d1", "p1", "c1", Status.UNUSED));
  }

  @Test
  @DisplayName("INT-3 who writes into the client's place meanwhile is waited for")
  void who_writes_meanwhile_is_waited_for() {
    var barred = new int[1];
    new Drafts(ends, clients) {
      @Override
      protected boolean bar(Stored<Client> place, Cause cause) {
        if (barred[0]++ == 0) {
          clients.bar(clients.find("c1"), CAUSE);
        }
        return super.bar(place, cause);
      }
    }.settle("d1", "p1", "c1", new Heard("connection/d1", 4), CAUSE);
    assertThat(barred[0]).isEqualTo(2);
    assertThat(clients.find("c1").version()).isEqualTo(2);
  }

  @Test
  @DisplayName("INT-3 a client that was undone after it was read does not keep its organisation")
  void a_client_that_was_undone_is_not_there() {
    clients.command("c1", CAUSE, present -> Decision.done(harbour()), Client::told);
    var barred = new int[1];
    new Drafts(ends, clients) {
      @Override
      protected boolean bar(Stored<Client> place, Cause cause) {
        if (barred[0]++ == 0) {
          // As when the server that took the client in dies before any other has it.
          mongo.getDatabase(name).getCollection(Client.TYPE).drop();
        }
        return super.bar(place, cause);
      }
    }.settle("d1", "p1", "c1", new Heard("connection/d1", 4), CAUSE);
    assertThat(ends.find("d1").state())
        .isEqualTo(new ConnectionDraft("d1", "p1", "c1", Status.UNUSED));
    assertThat(clients.find("c1").exists()).isTrue();
  }

  @Test
  @DisplayName("INT-3 a client that is there with another connection does not use the draft")
  void another_connections_client_does_not_use_it() {
    clients.command("c1", CAUSE, present -> Decision.done(harbour()), Client::told);
    drafts.settle("d1", "p1", "c1", new Heard("connection/d1", 4), CAUSE);
    drafts.settle("d2", "p1", "c1", new Heard("connection/d2", 4), CAUSE);
    assertThat(ends.find("d1").state())
        .isEqualTo(new ConnectionDraft("d1", "p1", "c1", Status.USED));
    assertThat(ends.find("d2").state())
        .isEqualTo(new ConnectionDraft("d2", "p1", "c1", Status.UNUSED));
    assertThat(clients.find("c1").state()).isEqualTo(harbour());
  }

  @Test
  @DisplayName("INT-3 closing is no news, and an end is final")
  void an_end_is_final() {
    var closing = new ConnectionDraft("d1", null, "c1", Status.CLOSING);
    assertThat(ConnectionDraft.close(null, "d1", null, "c1")).isEqualTo(Decision.done(closing));
    assertThat(ConnectionDraft.close(closing, "d1", null, "c1")).isEqualTo(Decision.unchanged());
    var used = new ConnectionDraft("d1", null, "c1", Status.USED);
    assertThat(closing.settle(true))
        .isEqualTo(
            Decision.done(used, new ConnectionDraftEvent.ConnectionDraftSettled("d1", "c1", true)));
    assertThat(used.settle(false)).isEqualTo(Decision.unchanged());
    assertThat(used.told()).isEqualTo(new PublicConnectionDraft("d1", "c1", true));
    assertThat(new ConnectionDraft("d1", null, "c1", Status.UNUSED).told().used()).isFalse();
  }

  private static Client harbour() {
    return SomeClient.called("c1").addedAs("k1").connectedBy("d1").client();
  }

  private void settle(long sequence) {
    drafts.settle("d1", "p1", "c1", new Heard("connection/d1", sequence), CAUSE);
  }
}
