package io.clientele.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.connection.AddingInstance.Ending;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Stored;
import io.clientele.testkit.Infrastructure;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DraftsProofCanFailTest {

  private static final int MOST_SEEDS = 100;

  /** Answers without barring the client's place. */
  private static final class OpenDoor extends Drafts {

    OpenDoor(
        Aggregates<ConnectionDraft, ConnectionDraftEvent> drafts,
        Aggregates<Client, ClientEvent> clients) {
      super(drafts, clients);
    }

    @Override
    protected boolean bar(Stored<Client> place, Cause cause) {
      return true;
    }
  }

  /** Lets an add go on that looked at the place after it was barred. */
  private static final class NotAsking extends Drafts {

    NotAsking(
        Aggregates<ConnectionDraft, ConnectionDraftEvent> drafts,
        Aggregates<Client, ClientEvent> clients) {
      super(drafts, clients);
    }

    @Override
    public boolean closing(String connection) {
      return false;
    }
  }

  /** Believes what it was told before it looked at the place again. */
  private static final class AskingOnce extends Drafts {

    private final ThreadLocal<Map<String, Boolean>> told = ThreadLocal.withInitial(HashMap::new);

    AskingOnce(
        Aggregates<ConnectionDraft, ConnectionDraftEvent> drafts,
        Aggregates<Client, ClientEvent> clients) {
      super(drafts, clients);
    }

    @Override
    public boolean closing(String connection) {
      return told.get().computeIfAbsent(connection, super::closing);
    }
  }

  @Test
  @DisplayName("INT-3 the proof can fail: without the bar a client comes after the answer")
  void without_the_bar() throws Exception {
    assertThat(redWith(OpenDoor::new)).contains("a client is there");
  }

  @Test
  @DisplayName("INT-3 the proof can fail: who does not ask whether it closes fills a barred place")
  void without_asking() throws Exception {
    assertThat(redWith(NotAsking::new)).contains("a client is there");
  }

  @Test
  @DisplayName("INT-3 the proof can fail: who asked before it looked again fills a barred place")
  void asking_before_looking() throws Exception {
    assertThat(redWith(AskingOnce::new)).contains("a client is there");
  }

  private static String redWith(Ending broken) throws Exception {
    try (var mongo = MongoClients.create(Infrastructure.mongoUri())) {
      for (var seed = 0; seed < MOST_SEEDS; seed++) {
        try {
          new DraftsScenario(seed, mongo, broken).play();
        } catch (AssertionError red) {
          return String.valueOf(red.getMessage());
        }
      }
    }
    throw new AssertionError("the proof stayed green through " + MOST_SEEDS + " seeds");
  }
}
