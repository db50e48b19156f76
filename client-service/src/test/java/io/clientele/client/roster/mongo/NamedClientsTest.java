package io.clientele.client.roster.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.NamedClients;
import io.clientele.client.roster.RosterRows;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.Sights;
import io.clientele.platform.aggregate.Heard;
import io.clientele.testkit.Infrastructure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class NamedClientsTest {

  private static final Sight ALL = Sights.all("p1");

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "named-" + UUID.randomUUID();
  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(mongo, name);
  private final RosterRows rows = RosterCollections.in(database);
  private final NamedClients named = RosterCollections.named(database);

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("COD-2 clients are found by their ids, and by names as people compare them")
  void by_ids_and_names() {
    add("c1", "p1", "Café Noir & Sons Ltd");
    add("c2", "p1", "O'Brien");
    assertThat(
            named.find(
                ALL, List.of("c1", "cafe noir and sons ltd", "OBRIEN", "Cafe Noir", "C1", "c9")))
        .isEqualTo(
            Map.of(
                "c1",
                List.of("c1"),
                "cafe noir and sons ltd",
                List.of("c1"),
                "OBRIEN",
                List.of("c2")));
  }

  @Test
  @DisplayName("COD-2 an id is meant before a name, and a name of all that have it")
  void an_id_before_a_name() {
    add("c1", "p1", "c2");
    add("c2", "p1", "Bakery");
    add("c3", "p1", "BAKERY!");
    assertThat(named.find(ALL, List.of("c2", "bakery")))
        .isEqualTo(Map.of("c2", List.of("c2"), "bakery", List.of("c2", "c3")));
  }

  @Test
  @DisplayName("COD-2 of very many clients of one name the first ten are told")
  void the_first_ten() {
    for (var i = 10; i < 30; i++) {
      add("c" + i, "p1", "Bakery");
    }
    var told = named.find(ALL, List.of("Bakery")).getOrDefault("Bakery", List.of());
    assertThat(told).hasSize(NamedClients.MOST_TOLD).startsWith("c10").endsWith("c19");
  }

  @Test
  @DisplayName("LST-4 clients that are not seen are not found, by id or by name")
  void not_seen() {
    add("c1", "p1", "Bakery");
    add("c2", "p2", "Bakery");
    var eve = Sights.granted("p1", "eve");
    assertThat(named.find(eve, List.of("c1", "Bakery"))).isEmpty();
    assertThat(named.find(ALL, List.of("c2", "Bakery"))).isEqualTo(Map.of("Bakery", List.of("c1")));
    assertThat(named.find(Sights.granted("p1", "ada"), List.of("c1")))
        .isEqualTo(Map.of("c1", List.of("c1")));
  }

  @Test
  @DisplayName("COD-2 a name without a letter or digit means nobody, but as an id")
  void without_a_letter() {
    add("c1", "p1", "!!!");
    assertThat(named.find(ALL, List.of("!!!", "???", ""))).isEmpty();
    assertThat(named.find(ALL, List.of())).isEmpty();
    assertThat(named.find(ALL, List.of("c1"))).containsOnlyKeys("c1");
  }

  private void add(String id, String practice, String business) {
    rows.show(
        new ListedClient(
            id,
            practice,
            business,
            null,
            "BUSINESS",
            "ACTIVE",
            "PRACTICE",
            List.of("BOOKKEEPING"),
            id + "@in.example",
            "ada",
            Instant.EPOCH,
            null),
        new Heard("client/" + id, 1));
  }
}
