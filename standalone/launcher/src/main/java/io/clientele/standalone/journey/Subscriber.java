package io.clientele.standalone.journey;

import io.clientele.standalone.events.Event;
import io.clientele.standalone.events.NewestStates;
import io.clientele.standalone.events.News;
import io.clientele.standalone.events.Retelling;
import io.clientele.standalone.events.Schemas;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Somebody new who reads everything, and then has everything told again. */
final class Subscriber {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> TOPICS =
      List.of(
          "clientele.access",
          "clientele.client",
          "clientele.subscription",
          "clientele.invitation",
          "clientele.integration");

  private final String bootstrapServers;
  private final String practice;
  private final Checks checks;
  private final NewestStates heard = new NewestStates();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * @param practice the id of the one whose clients must all be told of
   */
  Subscriber(String bootstrapServers, String practice, Checks checks) {
    this.bootstrapServers = bootstrapServers;
    this.practice = practice;
    this.checks = checks;
  }

  /**
   * Reads all news, and on until there is news of every client and its account.
   *
   * @param clients how many there are
   */
  void readAll(int clients) {
    String group =
        News.read(
            bootstrapServers,
            TOPICS,
            this::take,
            () -> told("client") >= clients && told("client-account") >= clients,
            PATIENCE);
    checks.none(
        faults, group + ": all " + events() + " messages are CloudEvents and match their schemas");
    checks.equal(
        told("client") + " " + told("client-account"),
        clients + " " + clients,
        "there is news of each client, and of what is paid for it");
  }

  private long told(String kind) {
    return heard.count(kind, practice);
  }

  /** How many events were read. */
  int events() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  void printCounts() {
    counts.forEach((type, count) -> checks.note("%6d  %s".formatted(count, type)));
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    Event event;
    try {
      event = Event.of(record);
    } catch (RuntimeException e) {
      faults.add(record.topic() + " " + record.partition() + "/" + record.offset() + ": " + e);
      return;
    }
    validate(event);
    counts.merge(event.type(), 1, Integer::sum);
    heard.take(event);
  }

  private void validate(Event event) {
    Schemas.faults(event).forEach(fault -> faults.add(event.type() + ": " + fault));
  }

  /** Has everything told again, and compares. */
  void hearAgain() {
    NewestStates retold = new NewestStates();
    long told = 0;
    for (String topic : TOPICS) {
      told +=
          Retelling.of(
              bootstrapServers,
              topic,
              event -> {
                validate(event);
                if (!event.type().equals("RetellingEnded.v1")) {
                  retold.take(event);
                }
              },
              PATIENCE);
    }
    checks.none(faults, "all that is retold matches its schema");
    checks.equal((long) retold.size(), told, "the closing marks count " + told + " aggregates");
    checks.none(
        heard.differencesTo(retold),
        "the retelling ends with the same: " + heard.size() + " subjects, states and sequences");
  }
}
