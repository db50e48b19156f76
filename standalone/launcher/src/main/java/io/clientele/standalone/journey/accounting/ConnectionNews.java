package io.clientele.standalone.journey.accounting;

import io.clientele.standalone.events.Event;
import io.clientele.standalone.events.News;
import io.clientele.standalone.events.Retelling;
import io.clientele.standalone.events.Schemas;
import io.clientele.standalone.journey.check.CheckFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is said of one connection on its topic.
 *
 * @param connection its id
 */
record ConnectionNews(String bootstrapServers, String connection) {

  private static final String TOPIC = "clientele.integration";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * All that was ever said, up to the first event of a type and whatever else was there by then.
   *
   * @throws CheckFailed if there is none within 30 s
   */
  List<Event> upTo(String type) {
    return upTo(type, event -> event.type().equals(type));
  }

  /**
   * All that was ever said, up to a sequence and whatever else was there by then.
   *
   * @throws CheckFailed if it does not come so far within 30 s
   */
  List<Event> upTo(long sequence) {
    return upTo("event " + sequence, event -> event.sequence() >= sequence);
  }

  private List<Event> upTo(String what, Predicate<Event> last) {
    List<Event> heard = new ArrayList<>();
    News.read(
        bootstrapServers,
        List.of(TOPIC),
        record -> {
          Event event = Event.of(record);
          if (event.subject().equals("connection/" + connection)) {
            heard.add(event);
          }
        },
        () -> heard.stream().anyMatch(last),
        PATIENCE);
    if (heard.stream().noneMatch(last)) {
      throw new CheckFailed(what + " of connection " + connection + " is on " + TOPIC);
    }
    return heard;
  }

  /** What its owner says of it when asked to tell everything again. */
  Event retold() {
    List<Event> told = new ArrayList<>();
    Retelling.of(
        bootstrapServers,
        TOPIC,
        event -> {
          if (event.subject().equals("connection/" + connection)) {
            told.add(event);
          }
        },
        PATIENCE);
    if (told.size() != 1) {
      throw new CheckFailed("the connection is retold once: " + told.size());
    }
    return told.getFirst();
  }

  static long count(List<Event> events, String type) {
    return events.stream().filter(event -> event.type().equals(type)).count();
  }

  static List<String> faults(List<Event> events) {
    return events.stream().flatMap(event -> Schemas.faults(event).stream()).toList();
  }
}
