package io.clientele.standalone.infrastructure;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What one node that is broker and controller at once is told, sized for one machine.
 *
 * @param directory where the log segments lie
 * @param port of the clients' listener
 * @param controllerPort of the listener the node uses for itself
 * @param createsTopics whether naming a topic creates it, with one partition
 */
record BrokerSettings(Path directory, int port, int controllerPort, boolean createsTopics) {

  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  Properties properties() {
    Properties properties = new Properties();
    properties.putAll(identity());
    properties.putAll(oneOfEach());
    properties.putAll(smallAndQuick());
    return properties;
  }

  private Map<String, String> identity() {
    String clients = "PLAINTEXT://127.0.0.1:" + port;
    return Map.of(
        "process.roles", "broker,controller",
        "node.id", "" + NODE,
        "controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort,
        "controller.listener.names", CONTROLLER,
        "listeners", clients + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
        "advertised.listeners", clients,
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
        "log.dirs", directory.toString(),
        "auto.create.topics.enable", "" + createsTopics);
  }

  private Map<String, String> oneOfEach() {
    return Map.of(
        "offsets.topic.replication.factor", "1",
        "offsets.topic.num.partitions", "4",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "transaction.state.log.num.partitions", "1",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1",
        "share.coordinator.state.topic.num.partitions", "1");
  }

  private Map<String, String> smallAndQuick() {
    return Map.of(
        "group.initial.rebalance.delay.ms", "0",
        "group.min.session.timeout.ms", "1000",
        // After a kill -9 the node waits this long for its former self, so it cannot be generous.
        "broker.session.timeout.ms", "5000",
        "broker.heartbeat.interval.ms", "500",
        "num.network.threads", "2",
        "num.io.threads", "4",
        // The cleaner stays on, or the offsets topic would grow for ever; 2 MiB serve its few keys.
        "log.cleaner.dedupe.buffer.size", "2097152",
        "log.cleaner.io.buffer.size", "65536");
  }
}
