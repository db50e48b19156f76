package io.clientele.standalone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.standalone.infrastructure.LocalBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which topics there are, on a real broker. */
class TopicsTest {

  @Test
  void they_are_created_once_with_their_partitions_and_retention(@TempDir Path directory)
      throws Exception {
    try (LocalBroker broker = LocalBroker.onDisk(directory, 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      Topics.createOn(broker.bootstrapServers());
      Topics.createOn(broker.bootstrapServers());

      var topics = admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get();
      assertThat(topics)
          .containsOnlyKeys(
              "clientele.client",
              "clientele.access",
              "clientele.subscription",
              "clientele.activity",
              "clientele.retelling",
              "clientele.client.retold",
              "clientele.access.retold",
              "clientele.subscription.retold");
      assertThat(topics.values()).allSatisfy(topic -> assertThat(topic.partitions()).hasSize(6));
      assertThat(retention(admin, "clientele.client")).isEqualTo("1209600000");
      assertThat(retention(admin, "clientele.client.retold")).isEqualTo("86400000");
    }
  }

  private static String retention(Admin admin, String topic) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var config = requireNonNull(admin.describeConfigs(List.of(resource)).all().get().get(resource));
    return config.get("retention.ms").value();
  }
}
