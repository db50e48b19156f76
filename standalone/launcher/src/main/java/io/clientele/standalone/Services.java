package io.clientele.standalone;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The services as processes: all of them started at once, each killed and started by name. */
public final class Services implements AutoCloseable {

  // A laptop on battery, four JVMs at once.
  private static final Duration READY_WITHIN = Duration.ofSeconds(120);

  private final Home home;
  private final ServiceEnvironment environment;
  private final PrintStream terminal;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Service, ServiceProcess> running = new ConcurrentHashMap<>();
  private volatile boolean closed;

  Services(Home home, ServiceEnvironment environment, PrintStream terminal) {
    this.home = home;
    this.environment = environment;
    this.terminal = terminal;
  }

  /** Starts all of them in parallel; throws {@link CannotStart} when the first cannot. */
  void startAll() {
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Void>> starts =
          Arrays.stream(Service.values())
              .map(service -> CompletableFuture.runAsync(() -> start(service), each))
              .toList();
      try {
        starts.forEach(CompletableFuture::join);
      } catch (CompletionException e) {
        each.shutdownNow();
        throw e.getCause() instanceof CannotStart why ? why : e;
      }
    }
  }

  /**
   * Starts a service and returns when it is ready.
   *
   * @throws CannotStart with the end of its log, if it dies or is not ready within two minutes
   * @throws IllegalStateException if it is running
   */
  public void start(Service service) {
    long began = System.nanoTime();
    ServiceProcess process = launched(service);
    if (running.putIfAbsent(service, process) != null) {
      process.kill();
      throw new IllegalStateException(service.folder() + " is running");
    }
    if (closed) {
      close();
    }
    process.onEnd(() -> reportUnlessWanted(service, process));
    int management = environment.ports().management(service);
    try {
      process.awaitReady(
          http,
          URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"),
          READY_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while starting " + service.folder(), e);
    }
    String where = "http://127.0.0.1:" + environment.ports().http(service) + "/";
    terminal.println(Progress.ready(service.folder(), began, where));
  }

  private ServiceProcess launched(Service service) {
    return ServiceProcess.start(
        service.folder(),
        ServiceJar.of(service, home).command(),
        environment.of(service),
        home.logs().resolve(service.folder() + ".log"),
        Leftovers.pidFile(home, service.folder()));
  }

  private void reportUnlessWanted(Service service, ServiceProcess process) {
    if (running.remove(service, process) && !process.wasToldToEnd()) {
      terminal.printf(
          Locale.ROOT, "  %s ended with code %d%n", service.folder(), process.exitCode());
    }
  }

  /**
   * Ends a service with SIGKILL and returns when it is gone.
   *
   * @throws IllegalStateException if it is not running
   */
  public void kill(Service service) {
    ServiceProcess process = running.remove(service);
    if (process == null) {
      throw new IllegalStateException(service.folder() + " is not running");
    }
    process.kill();
  }

  /** The process numbers of those that run. */
  List<Long> pids() {
    return running.values().stream().map(ServiceProcess::pid).toList();
  }

  /** Stops all of them, in parallel, and returns when they are gone. */
  @Override
  public void close() {
    closed = true;
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Service service : Service.values()) {
        ServiceProcess process = running.remove(service);
        if (process != null) {
          each.execute(process::stop);
        }
      }
    }
    http.close();
  }
}
