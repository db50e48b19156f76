package io.clientele.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of Clientele, the one place that names them all with their partitions. */
final class Topics {

  // Fixed for ever: more would move keys to other partitions and break their order.
  private static final int PARTITIONS = 6;
  private static final Duration NEWS = Duration.ofDays(14);
  private static final Duration RETOLD = Duration.ofDays(1);

  private static final List<String> TOLD_BY_SERVICES =
      List.of("clientele.client", "clientele.access", "clientele.subscription");
  private static final List<String> TOLD_TO_SERVICES =
      List.of("clientele.activity", "clientele.retelling");

  private Topics() {}

  /** Every topic; whoever tells its events can be asked to tell them again on a second topic. */
  static List<NewTopic> all() {
    return Stream.of(
            TOLD_BY_SERVICES.stream().map(name -> topic(name, NEWS)),
            TOLD_TO_SERVICES.stream().map(name -> topic(name, NEWS)),
            TOLD_BY_SERVICES.stream().map(name -> topic(name + ".retold", RETOLD)))
        .flatMap(topics -> topics)
        .toList();
  }

  private static NewTopic topic(String name, Duration retention) {
    // Only closed segments are deleted, so a quiet topic must close them by time.
    long segment = retention.dividedBy(14).toMillis();
    return new NewTopic(name, PARTITIONS, (short) 1)
        .configs(
            Map.of(
                "cleanup.policy", "delete",
                "retention.ms", "" + retention.toMillis(),
                "segment.ms", "" + segment));
  }

  /**
   * Creates what is not there yet.
   *
   * @throws CannotStart if the broker refuses
   */
  static void createOn(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      for (var created : admin.createTopics(all()).values().entrySet()) {
        try {
          created.getValue().get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw new CannotStart("The broker refused to create " + created.getKey(), e);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while creating topics", e);
    }
  }
}
