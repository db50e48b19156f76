package io.clientele.testkit;

import com.mongodb.client.MongoClients;
import io.clientele.standalone.infrastructure.LocalBroker;
import io.clientele.standalone.infrastructure.LocalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * What tests run against, chosen the same way everywhere and once per JVM: {@code MONGODB_URI} and
 * {@code KAFKA_BOOTSTRAP_SERVERS} if they are set; else containers, if a Docker daemon answers;
 * else inside this JVM.
 */
public final class Infrastructure {

  private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);
  private static final Supplier<String> MONGO = once("MongoDB", Infrastructure::chooseMongo);
  private static final Supplier<String> KAFKA = once("Kafka", Infrastructure::chooseKafka);

  private Infrastructure() {}

  /** The connection string of the store. */
  public static String mongoUri() {
    return MONGO.get();
  }

  /** The address of the broker. */
  public static String bootstrapServers() {
    return KAFKA.get();
  }

  /** Whether the store is a real MongoDB, which can explain itself; the stand-in cannot. */
  public static boolean isRealMongo() {
    return given("MONGODB_URI") != null || dockerAnswers();
  }

  private static String chooseMongo() {
    var given = given("MONGODB_URI");
    if (given != null) {
      return keeping(given);
    }
    if (dockerAnswers()) {
      var container = new MongoDBContainer("mongo:8.0");
      container.start();
      return keeping(container.getReplicaSetUrl());
    }
    return LocalStore.inMemory().uri();
  }

  /** Tests live in times of their own: the store must not forget by its clock what they wrote. */
  private static String keeping(String uri) {
    try (var mongo = MongoClients.create(uri)) {
      mongo
          .getDatabase("admin")
          .runCommand(new Document("setParameter", 1).append("ttlMonitorEnabled", false));
    }
    return uri;
  }

  private static String chooseKafka() {
    var given = given("KAFKA_BOOTSTRAP_SERVERS");
    if (given != null) {
      return given;
    }
    if (dockerAnswers()) {
      var container = new KafkaContainer("apache/kafka-native:4.1.0");
      container.start();
      return container.getBootstrapServers();
    }
    return LocalBroker.onDisk(temporaryDirectory(), 0).bootstrapServers();
  }

  private static boolean dockerAnswers() {
    var mayAnswer =
        System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    return mayAnswer && DockerClientFactory.instance().isDockerAvailable();
  }

  private static @Nullable String given(String name) {
    var value = System.getenv(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("clientele-kafka");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Supplier<String> once(String name, Supplier<String> choose) {
    return new Supplier<>() {
      private @Nullable String chosen;

      @Override
      public synchronized String get() {
        var known = chosen;
        if (known == null) {
          known = choose.get();
          chosen = known;
          LOG.info("tests run on {} at {}", name, known);
        }
        return known;
      }
    };
  }
}
