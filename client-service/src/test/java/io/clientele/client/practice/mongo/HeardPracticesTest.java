package io.clientele.client.practice.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.Telling;
import io.clientele.client.practice.Practice;
import io.clientele.testkit.Infrastructure;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class HeardPracticesTest {

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(mongo, "practices-" + UUID.randomUUID());

  @AfterEach
  void clear() {
    database.getMongoDatabase().drop();
    mongo.close();
  }

  @Test
  @DisplayName("LIF-2 a practice has the time zone that was heard of it, wherever its region is")
  void the_time_zone_that_was_heard() {
    assertThat(zone("US", "Pacific/Honolulu")).contains(ZoneId.of("Pacific/Honolulu"));
    assertThat(zone("UK", "Europe/Lisbon")).contains(ZoneId.of("Europe/Lisbon"));
  }

  @Test
  @DisplayName("LIF-2 without a time zone, or with one not known here, it has its region's own")
  void its_regions_own() {
    assertThat(zone("US", null)).contains(ZoneId.of("America/New_York"));
    assertThat(zone("CA", "Mars/Olympus_Mons")).contains(ZoneId.of("America/Toronto"));
    assertThat(zone("UK", "no zone")).contains(ZoneId.of("Europe/London"));
  }

  /** Hears of a practice in this region and time zone. */
  private Optional<ZoneId> zone(String region, @Nullable String timeZone) {
    var id = UUID.randomUUID().toString();
    var practice = new LinkedHashMap<String, @Nullable Object>();
    practice.put("practice", id);
    practice.put("name", "Ada & Co");
    practice.put("region", region);
    practice.put("partnerType", null);
    practice.put("timeZone", timeZone);
    tell("clientele.access", "practice/" + id, "PracticeRegistered.v1", practice);
    var bought =
        Map.of("practice", id, "kinds", List.of("BUSINESS"), "teams", false, "addOns", List.of());
    tell("clientele.subscription", "subscription/" + id, "TrialStarted.v1", bought);
    return PracticeCollections.practices(database).find(id).map(Practice::timeZone);
  }

  private void tell(
      String topic, String subject, String event, Map<String, ? extends @Nullable Object> state) {
    for (var projection : PracticeCollections.practiceProjections(database)) {
      Telling.tell(projection, topic, subject, event, 1, state);
    }
  }
}
