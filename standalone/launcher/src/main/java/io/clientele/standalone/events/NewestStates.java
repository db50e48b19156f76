package io.clientele.standalone.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a subscriber knows: of every subject the newest state, whatever order events came in. */
public final class NewestStates {

  private record Known(long sequence, JsonNode state) {}

  private final Map<String, Known> bySubject = new HashMap<>();

  /** Takes in one event; an older or repeated one changes nothing. */
  public void take(Event event) {
    Known heard = new Known(event.sequence(), event.value().path("state"));
    bySubject.merge(
        event.subject(),
        heard,
        (known, newer) -> newer.sequence() > known.sequence() ? newer : known);
  }

  /** How many subjects are known. */
  public int size() {
    return bySubject.size();
  }

  /**
   * How many subjects of a kind are known of one practice.
   *
   * @param kind the type of the aggregate: {@code client}
   * @param practice its id
   */
  public long count(String kind, String practice) {
    return bySubject.entrySet().stream()
        .filter(known -> known.getKey().startsWith(kind + "/"))
        .filter(known -> known.getValue().state().path("practice").asText().equals(practice))
        .count();
  }

  /** In words, every subject that is not known to both with the same state at the same sequence. */
  public List<String> differencesTo(NewestStates other) {
    TreeSet<String> subjects = new TreeSet<>(bySubject.keySet());
    subjects.addAll(other.bySubject.keySet());
    List<String> differences = new ArrayList<>();
    for (String subject : subjects) {
      Known mine = bySubject.get(subject);
      Known its = other.bySubject.get(subject);
      if (mine == null || its == null) {
        differences.add(subject + " is " + (mine == null ? "too many" : "missing"));
      } else if (mine.sequence() != its.sequence()) {
        differences.add(subject + " is at " + its.sequence() + ", not at " + mine.sequence());
      } else if (!mine.state().equals(its.state())) {
        differences.add(subject + " is now " + its.state() + ", not " + mine.state());
      }
    }
    return Collections.unmodifiableList(differences);
  }
}
