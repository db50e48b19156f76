package io.clientele.client.account.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.SomeClient;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.decision.Decision;
import io.clientele.testkit.Infrastructure;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientIndexesTest {

  private static final Cause CAUSE = Cause.of("ada");

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "clients-" + UUID.randomUUID();
  private final Aggregates<Client, ClientEvent> clients = ClientCollections.in(mongo, name);

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("CLI-7 no two clients get one extract address, however it is spelt")
  void no_two_clients_get_one_address() {
    create("c1", "One@in.example");
    assertThatThrownBy(() -> create("c2", "one@IN.example"))
        .isInstanceOfSatisfying(
            NotUnique.class, clash -> assertThat(clash.names(Client.EXTRACT_KEY_INDEX)).isTrue());
    create("c2", "two@in.example");
    assertThat(clients.find("c2").version()).isEqualTo(1);
  }

  @Test
  @DisplayName("CLI-14 no two clients come from one key, whatever they are called")
  void no_two_clients_come_from_one_key() {
    create("c1", "one@in.example", "k1");
    assertThatThrownBy(() -> create("c2", "two@in.example", "k1"))
        .isInstanceOfSatisfying(
            NotUnique.class, clash -> assertThat(clash.names(Client.ADDED_AS_INDEX)).isTrue());
    create("c2", "two@in.example", "k2");
  }

  @Test
  @DisplayName("CLI-9 many voids lie side by side")
  void many_voids_lie_side_by_side() {
    assertThatCode(
            () -> {
              clients.bar(clients.find("v1"), CAUSE);
              clients.bar(clients.find("v2"), CAUSE);
            })
        .doesNotThrowAnyException();
  }

  private void create(String id, String address) {
    create(id, address, id);
  }

  private void create(String id, String address, String addedAs) {
    var client = SomeClient.called(id).at(address).addedAs(addedAs).client();
    clients.command(
        id, CAUSE, present -> Decision.done(client, SomeClient.created(id, null)), Client::told);
  }
}
