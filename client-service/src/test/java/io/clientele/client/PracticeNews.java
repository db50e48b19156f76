package io.clientele.client;

import io.clientele.testkit.News;
import io.clientele.testkit.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What other services tell of a practice. */
record PracticeNews(String practice, AtomicLong sequence, Topics topics) {

  void registered(String region, String timeZone, @Nullable String partnerType) {
    tell("PracticeRegistered.v1", region, timeZone, partnerType, null);
  }

  /** Its teams give access from now on, or not any more. */
  void teams(String region, String timeZone, @Nullable String partnerType, boolean awake) {
    tell(
        awake ? "TeamsWoken.v1" : "TeamsPutToSleep.v1",
        region,
        timeZone,
        partnerType,
        awake ? "AWAKE" : "ASLEEP");
  }

  private void tell(
      String name,
      String region,
      String timeZone,
      @Nullable String partnerType,
      @Nullable String teams) {
    var state = new LinkedHashMap<String, @Nullable Object>();
    state.put("practice", practice);
    state.put("name", "Ada & Co");
    state.put("region", region);
    state.put("partnerType", partnerType);
    state.put("timeZone", timeZone);
    if (teams != null) {
      state.put("teams", teams);
    }
    tell("clientele.access", "practice/" + practice, name, state);
  }

  void subscribed(int limit, List<String> kinds, List<String> addOns, boolean teams) {
    var state =
        Map.of(
            "practice",
            practice,
            "clientLimit",
            limit,
            "kinds",
            kinds,
            "teams",
            teams,
            "addOns",
            addOns);
    tell("clientele.subscription", "subscription/" + practice, "ClientLimitChanged.v1", state);
  }

  private void tell(String topic, String subject, String name, Map<String, ?> state) {
    var number = sequence.incrementAndGet();
    topics.send(News.of(topic, subject, name, number, practice, state).record());
  }

  /** The bundle, and the smaller one that is wished for with this number. */
  void wished(int limit, long number, int smaller) {
    var state =
        Map.of(
            "practice",
            practice,
            "clientLimit",
            limit,
            "limitWish",
            Map.of("number", number, "limit", smaller),
            "kinds",
            List.of("BUSINESS"),
            "teams",
            false,
            "addOns",
            List.of());
    tell("clientele.subscription", "subscription/" + practice, "ClientLimitChanged.v1", state);
  }
}
