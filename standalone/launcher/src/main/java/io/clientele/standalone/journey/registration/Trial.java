package io.clientele.standalone.journey.registration;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.events.Event;
import io.clientele.standalone.events.News;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The trial every practice starts with, from the subscription by Kafka to the client list. */
record Trial(Standalone standalone, Checks checks, Practice practice) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Set<String> WANTED =
      Set.of("ClientLimitChanged.v1", "EntitlementsChanged.v1");

  void awaitStart() {
    JsonNode subscription = practice.clients().subscription();
    checks.equal(subscription.path("status").asText(), "TRIAL", "its trial has started");
    Set<String> told = ConcurrentHashMap.newKeySet();
    News.read(
        standalone.bootstrapServers(),
        List.of("clientele.subscription"),
        record -> {
          Event event = Event.of(record);
          if (event.subject().equals("subscription/" + practice.id())) {
            told.add(event.type());
          }
        },
        () -> told.containsAll(WANTED),
        PATIENCE);
    checks.that(
        told.containsAll(WANTED), "ClientLimitChanged and EntitlementsChanged are on the topic");
    checks.equal(
        practice.clients().bundle().path("limit").asInt(),
        subscription.path("clientLimit").asInt(),
        "client-service has heard the limit, " + subscription.path("clientLimit").asInt());
  }
}
