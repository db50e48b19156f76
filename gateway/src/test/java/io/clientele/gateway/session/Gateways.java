package io.clientele.gateway.session;

import com.mongodb.reactivestreams.client.MongoClient;
import io.clientele.gateway.GatewayApplication;
import io.clientele.standalone.infrastructure.LocalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;

/**
 * Two gateways with one store, before one provider, for as long as the tests run. The store is the
 * one MONGODB_URI names, or else one inside this JVM.
 */
public final class Gateways {

  /** What people would call them by; nobody is there. */
  public static final String PUBLIC_URL = "http://clientele.test";

  /** An origin whose pages may ask. */
  public static final String ALLOWED_ORIGIN = "https://app.clientele.test";

  /** The provider, and the services behind. */
  public static final ScriptedProvider PROVIDER = new ScriptedProvider();

  private static final String DATABASE = "gateway-" + UUID.randomUUID();
  private static final @Nullable String NAMED = System.getenv("MONGODB_URI");
  private static final Path DIRECTORY = directory();
  private static @Nullable LocalStore store =
      NAMED == null ? LocalStore.onDisk(DIRECTORY, 0) : null;
  private static final String STORE = store == null ? String.valueOf(NAMED) : store.uri();
  private static final List<ConfigurableApplicationContext> ALL =
      IntStream.of(1, 2).mapToObj(number -> start()).toList();

  static {
    PROVIDER.be(PUBLIC_URL);
  }

  private Gateways() {}

  /** The address of the first or the second. */
  public static URI at(int number) {
    return URI.create(
        "http://127.0.0.1:"
            + ALL.get(number - 1).getEnvironment().getProperty("local.server.port"));
  }

  /** A part of the first. */
  public static <T> T part(Class<T> type) {
    return ALL.getFirst().getBean(type);
  }

  /** Everything that lies in the store. */
  public static List<Document> stored() {
    return List.copyOf(
        Flux.from(part(MongoClient.class).getDatabase(DATABASE).getCollection("session").find())
            .collectList()
            .blockOptional(Duration.ofSeconds(10))
            .orElseThrow());
  }

  /** Whether the store can be taken away: one that somebody named is not ours to stop. */
  public static boolean storeIsOurs() {
    return store != null;
  }

  /** Takes the store away. */
  public static void stopStore() {
    if (store != null) {
      store.close();
    }
  }

  /** Brings it back with what it had. */
  public static void startStore() {
    store = LocalStore.onDisk(DIRECTORY, URI.create(STORE).getPort());
  }

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(GatewayApplication.class)
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--PUBLIC_URL=" + PUBLIC_URL,
            "--MONGODB_URI=" + STORE,
            "--SPRING_MONGODB_DATABASE=" + DATABASE,
            "--ACCESS_SERVICE_URL=" + PROVIDER.address(),
            "--CLIENT_SERVICE_URL=" + PROVIDER.address(),
            "--INVITATION_SERVICE_URL=" + PROVIDER.address(),
            "--INTEGRATION_SERVICE_URL=" + PROVIDER.address(),
            "--gateway.edge.allowed-origins=" + ALLOWED_ORIGIN,
            "--gateway.rate.sign-in.requests=1000",
            // No test is to be refused for the failures of another.
            "--gateway.upstream.minimum-calls=1000",
            "--gateway.upstream.open-for=10ms");
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("gateway-store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
