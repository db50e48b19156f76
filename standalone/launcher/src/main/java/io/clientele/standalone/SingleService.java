package io.clientele.standalone;

import io.clientele.standalone.infrastructure.LocalBroker;
import io.clientele.standalone.infrastructure.LocalStore;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One service as a process, with a broker and a store and nobody else to hear or be heard by. */
public final class SingleService implements AutoCloseable {

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final String bootstrapServers;
  private final String mongodbUri;
  private final String database;
  private final Services services;

  private SingleService(
      Service service, Home home, Ports ports, URI outside, PrintStream terminal) {
    Leftovers.clear(home);
    home.prepare();
    home.emptyLogs();
    database = home.database(service);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    try {
      mongodbUri = store(home, ports.environment().get("MONGODB_URI"));
      var broker = open(LocalBroker.onDisk(home.data().resolve("broker"), 0));
      bootstrapServers = broker.bootstrapServers();
      // Never a real one, whosever accounts the environment names.
      var providers = new ProviderEnvironment(ports.environment(), outside.toString(), true);
      var environment =
          new ServiceEnvironment(
              home, ports, mongodbUri, bootstrapServers, Secret.in(home.data()), providers);
      services = open(new Services(home, environment, terminal));
      services.start(service);
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /**
   * Starts it on an empty database and returns when it is ready. It is closed when this JVM is told
   * to end.
   *
   * @param ports where it listens; their environment may name a MongoDB to use instead of the store
   *     of this JVM ({@code MONGODB_URI}), where its database is dropped before and after
   * @param outside the simulator it takes for all providers; nobody answers where it is empty
   * @throws CannotStart if another launcher runs, or the service dies or is late
   */
  public static SingleService start(
      Service service, Home home, Ports ports, URI outside, PrintStream terminal) {
    return new SingleService(service, home, ports, outside, terminal);
  }

  private String store(Home home, @Nullable String named) {
    if (named == null) {
      return open(LocalStore.onDisk(home.data().resolve("store"), 0)).uri();
    }
    NamedStore.drop(named, List.of(database));
    opened.push(() -> NamedStore.drop(named, List.of(database)));
    return named;
  }

  private <T extends AutoCloseable> T open(T it) {
    opened.push(it);
    return it;
  }

  /** Where Kafka clients connect, as {@code host:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Where MongoDB clients connect, without a database. */
  public String mongodbUri() {
    return mongodbUri;
  }

  /** The database of the service. */
  public String database() {
    return database;
  }

  /** How much memory the service occupies now, in MiB; 0 where the system does not tell. */
  public long residentMebibytes() {
    return ResidentMemory.mebibytes(services.pids());
  }

  /** Stops the service, then what it stands on. A second call does nothing. */
  @Override
  public synchronized void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        // The others must still be stopped.
        System.err.println("Something did not stop well: " + e);
      }
    }
  }
}
