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
    var state = new LinkedHashMap<String, @Nullable Object>();
    state.put("practice", practice);
    state.put("name", "Ada & Co");
    state.put("region", region);
    state.put("partnerType", partnerType);
    state.put("timeZone", timeZone);
    tell("clientele.access", "practice/" + practice, "PracticeRegistered.v1", state);
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
}
