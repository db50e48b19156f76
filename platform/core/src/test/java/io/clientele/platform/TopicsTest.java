package io.clientele.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class TopicsTest {

  private static Map<String, NewTopic> topics(String replicas) {
    var environment =
        new MockEnvironment()
            .withProperty("spring.application.name", "ledger-service")
            .withProperty("clientele.says[0]", "clientele.ledger")
            .withProperty("clientele.hears.reactions.startTrial", "clientele.access")
            .withProperty("clientele.topics.partitions", "6")
            .withProperty("clientele.topics.replicas", replicas);
    return new Topics(environment)
        .all().stream().collect(Collectors.toMap(NewTopic::name, topic -> topic));
  }

  @Test
  @DisplayName("OPS-1 a service makes every topic it says or hears, so that any may start first")
  void a_service_makes_every_topic_it_says_or_hears() {
    assertThat(topics("1").keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(
                "clientele.ledger",
                "clientele.ledger.retold",
                "clientele.access",
                "clientele.access.retold",
                "clientele.access.ledger-service.startTrial.dlq",
                "clientele.retelling",
                "clientele.retelling.ledger-service.retellingRequests.dlq"));
  }

  @Test
  @DisplayName("OPS-3 with several copies a record is acknowledged by two disks at least")
  void with_several_copies_a_record_is_acknowledged_by_two() {
    assertThat(topics("3").values())
        .allSatisfy(topic -> assertThat(topic.configs()).containsEntry("min.insync.replicas", "2"));
    assertThat(topics("1").values())
        .allSatisfy(topic -> assertThat(topic.configs()).containsEntry("min.insync.replicas", "1"));
  }

  @Test
  @DisplayName("GTW-4 news is kept fourteen days and can be read that far back")
  void news_is_kept_fourteen_days() {
    assertThat(Objects.requireNonNull(topics("1").get("clientele.ledger")).configs())
        .containsEntry("retention.ms", Long.toString(14L * 24 * 60 * 60 * 1000));
  }
}
