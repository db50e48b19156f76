package io.clientele.standalone.infrastructure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker inside this JVM: one node in KRaft mode, on the loopback address.
 *
 * <p>Acknowledged records survive the death of the process. Replication factor is always 1.
 */
public final class LocalBroker implements AutoCloseable {

  // Any fixed id will do; it lets a directory be opened again without remembering what it was.
  private static final String CLUSTER = "Clientele-standalone01";

  private final BrokerSettings settings;
  private final KafkaRaftServer server;

  private LocalBroker(BrokerSettings settings) {
    this.settings = settings;
    format(settings);
    server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
    server.startup();
  }

  /**
   * Starts a broker on the data of a directory and returns when it serves. Topics must be created
   * by an admin client.
   *
   * @param directory where the data lies, created if absent
   * @param port 0 to 65535; 0 takes a free one
   * @throws UncheckedIOException if the directory cannot be created
   * @throws IllegalStateException if the directory cannot be formatted
   * @throws org.apache.kafka.common.KafkaException if the port is taken or the data is in use
   */
  public static LocalBroker onDisk(Path directory, int port) {
    return start(directory, port, false);
  }

  /**
   * Starts a broker for tests on a free port: naming a topic creates it, with one partition.
   *
   * @param directory where the data lies; it must outlive the broker
   * @throws UncheckedIOException if the directory cannot be created
   * @throws IllegalStateException if the directory cannot be formatted
   */
  public static LocalBroker forTests(Path directory) {
    return start(directory, 0, true);
  }

  private static LocalBroker start(Path directory, int port, boolean createsTopics) {
    int own = port == 0 ? FreePort.any() : port;
    return new LocalBroker(
        new BrokerSettings(directory, own, FreePort.besides(own), createsTopics));
  }

  private static void format(BrokerSettings settings) {
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      String directory = Files.createDirectories(settings.directory()).toString();
      new Formatter()
          .setNodeId(BrokerSettings.NODE)
          .setClusterId(CLUSTER)
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setMetadataLogDirectory(directory)
          .addDirectory(directory)
          .setIgnoreFormatted(true)
          .setPrintStream(nowhere)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("Cannot format " + settings.directory(), e);
    }
  }

  /** Where clients find the broker, as {@code host:port}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + settings.port();
  }

  /** Stops the broker and returns when its files are closed. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
