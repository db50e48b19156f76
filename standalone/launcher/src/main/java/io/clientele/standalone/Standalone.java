package io.clientele.standalone;

import io.clientele.simulator.Simulator;
import io.clientele.standalone.infrastructure.LocalBroker;
import io.clientele.standalone.infrastructure.LocalMail;
import io.clientele.standalone.infrastructure.LocalStore;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The whole system, up and ready until it is closed. */
public final class Standalone implements AutoCloseable {

  private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();
  private final PrintStream terminal;
  private final Home home;
  private final Ports ports;
  private final LocalMail mail;
  private final Simulator simulator;
  private final String bootstrapServers;
  private final String mongodbUri;
  private final Services services;

  private Standalone(Home home, Ports ports, PrintStream terminal) {
    this.home = home;
    this.terminal = terminal;
    this.ports = ports;
    Leftovers.clear(home);
    ports.requireFree();
    home.prepare();
    home.emptyLogs();
    // Before anything runs: it may be interrupted while it starts.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    try {
      mail = openMail();
      simulator = openSimulator();
      mongodbUri = storeUri(ports.environment().get("MONGODB_URI"));
      bootstrapServers = openBroker();
      services = startServices();
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /**
   * Starts everything, with a line of progress each, and returns when all of it is ready. It is
   * closed when this JVM is told to end.
   *
   * @param ports where everything listens, and how many instances there are; their environment may
   *     name a MongoDB to use instead of the store of this JVM ({@code MONGODB_URI}), and accounts
   *     at providers instead of the simulator ({@code XERO_CLIENT_ID}, {@code TWILIO_ACCOUNT_SID})
   * @param terminal where progress goes
   * @throws CannotStart if a port is taken, or a service dies or is late; nothing is left running
   */
  public static Standalone start(Home home, Ports ports, PrintStream terminal) {
    return new Standalone(home, ports, terminal);
  }

  private LocalMail openMail() {
    return timed(
        "mail catcher",
        () -> LocalMail.start(ports.smtp(), ports.mailPage()),
        open -> open.page().toString());
  }

  private Simulator openSimulator() {
    return timed(
        "simulator", () -> Simulator.start(ports.simulator()), open -> open.uri().toString());
  }

  private String storeUri(@Nullable String named) {
    if (named != null) {
      if (home.fresh()) {
        NamedStore.drop(named, databases());
      }
      terminal.println("  store                  named by MONGODB_URI");
      return named;
    }
    return timed(
            "store",
            () -> LocalStore.onDisk(home.data().resolve("store"), ports.store()),
            LocalStore::uri)
        .uri();
  }

  private String openBroker() {
    return timed(
            "broker",
            () -> LocalBroker.onDisk(home.data().resolve("broker"), ports.broker()),
            LocalBroker::bootstrapServers)
        .bootstrapServers();
  }

  private Services startServices() {
    Secret secret = Secret.in(home.data());
    var providers =
        new ProviderEnvironment(ports.environment(), simulator.uri().toString(), home.isDemo());
    var environment =
        new ServiceEnvironment(home, ports, mongodbUri, bootstrapServers, secret, providers);
    Services all = new Services(home, environment, terminal);
    opened.push(all);
    all.startAll();
    return all;
  }

  private <T extends AutoCloseable> T timed(
      String what, Supplier<T> open, Function<T, String> where) {
    long began = System.nanoTime();
    T it = open.get();
    opened.push(it);
    terminal.println(Progress.ready(what, began, where.apply(it)));
    return it;
  }

  /** The services, to be killed and started again. */
  public Services services() {
    return services;
  }

  /** The caught mails. */
  public LocalMail mail() {
    return mail;
  }

  /** The providers outside, simulated. */
  public Simulator simulator() {
    return simulator;
  }

  /** Where everything listens. */
  public Ports ports() {
    return ports;
  }

  /** The address of the gateway, as browsers are told. */
  public URI gateway() {
    return ports.gateway();
  }

  /** Where Kafka clients connect, as {@code host:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Where MongoDB clients connect, without a database. */
  public String mongodbUri() {
    return mongodbUri;
  }

  /** The databases of all services. */
  public List<String> databases() {
    return Arrays.stream(Service.values()).map(home::database).toList();
  }

  /** Where each process writes its log. */
  public Path logs() {
    return home.logs();
  }

  /** The resident memory of the services and of this JVM, in MiB; 0 where /proc is unknown. */
  public long residentMebibytes() {
    List<Long> pids = new ArrayList<>(services.pids());
    pids.add(ProcessHandle.current().pid());
    return ResidentMemory.mebibytes(pids);
  }

  /** Stops the services, then what they stand on. A second call does nothing. */
  @Override
  public synchronized void close() {
    while (!opened.isEmpty()) {
      AutoCloseable last = opened.pop();
      try {
        last.close();
      } catch (Exception e) {
        // The others must still be stopped.
        terminal.println("  " + last.getClass().getSimpleName() + " did not stop well: " + e);
      }
    }
  }
}
