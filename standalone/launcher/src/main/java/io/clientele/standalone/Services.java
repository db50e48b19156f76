package io.clientele.standalone;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The services as processes: all of them started at once, each killed and started by name, with all
 * its instances.
 */
public final class Services implements AutoCloseable {

  // A laptop on battery, a JVM for each instance at once.
  private static final Duration READY_WITHIN = Duration.ofSeconds(120);

  private final Home home;
  private final ServiceEnvironment environment;
  private final PrintStream terminal;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Instance, ServiceProcess> running = new ConcurrentHashMap<>();
  private volatile boolean closed;

  Services(Home home, ServiceEnvironment environment, PrintStream terminal) {
    this.home = home;
    this.environment = environment;
    this.terminal = terminal;
  }

  /** Starts all of them in parallel; throws {@link CannotStart} when the first cannot. */
  void startAll() {
    inParallel(Stream.of(Service.values()), service -> jar(service).layOut());
    inParallel(Instance.all(environment.ports().instances()).stream(), one -> start(one, Map.of()));
  }

  /**
   * Starts all instances of a service and returns when they are ready.
   *
   * @throws CannotStart with the end of its log, if one dies or is not ready within two minutes
   * @throws IllegalStateException if one is running
   */
  public void start(Service service) {
    start(service, Map.of());
  }

  /**
   * Starts it as {@link #start(Service)} does, telling it more than usual.
   *
   * @param besides variables of its environment
   */
  public void start(Service service, Map<String, String> besides) {
    jar(service).layOut();
    inParallel(instances(service), one -> start(one, besides));
  }

  private ServiceJar jar(Service service) {
    return ServiceJar.of(service, home);
  }

  private Stream<Instance> instances(Service service) {
    return Instance.of(service, environment.ports().instances()).stream();
  }

  private static <T> void inParallel(Stream<T> all, Consumer<T> each) {
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Void>> runs =
          all.map(one -> CompletableFuture.runAsync(() -> each.accept(one), workers)).toList();
      try {
        runs.forEach(CompletableFuture::join);
      } catch (CompletionException e) {
        workers.shutdownNow();
        throw e.getCause() instanceof RuntimeException why ? why : e;
      }
    }
  }

  private void start(Instance instance, Map<String, String> besides) {
    long began = System.nanoTime();
    ServiceProcess process = launched(instance, besides);
    if (running.putIfAbsent(instance, process) != null) {
      process.kill();
      throw new IllegalStateException(instance.name() + " is running");
    }
    if (closed) {
      close();
    }
    process.onEnd(() -> reportUnlessWanted(instance, process));
    int management = environment.ports().management(instance);
    try {
      process.awaitReady(
          http,
          URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"),
          READY_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while starting " + instance.name(), e);
    }
    String where = "http://127.0.0.1:" + environment.ports().http(instance) + "/";
    terminal.println(Progress.ready(instance.name(), began, where));
  }

  private ServiceProcess launched(Instance instance, Map<String, String> besides) {
    Map<String, String> variables = new TreeMap<>(environment.of(instance));
    variables.putAll(besides);
    return ServiceProcess.start(
        instance.name(),
        jar(instance.service()).command(instance.number()),
        variables,
        home.log(instance.name()),
        Leftovers.pidFile(home, instance.name()));
  }

  private void reportUnlessWanted(Instance instance, ServiceProcess process) {
    if (running.remove(instance, process) && !process.wasToldToEnd()) {
      terminal.printf(
          Locale.ROOT, "  %s ended with code %d%n", instance.name(), process.exitCode());
    }
  }

  /**
   * Ends all instances of a service with SIGKILL and returns when they are gone.
   *
   * @throws IllegalStateException if one is not running
   */
  public void kill(Service service) {
    inParallel(instances(service), this::kill);
  }

  private void kill(Instance instance) {
    ServiceProcess process = running.remove(instance);
    if (process == null) {
      throw new IllegalStateException(instance.name() + " is not running");
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
      for (Instance instance : List.copyOf(running.keySet())) {
        ServiceProcess process = running.remove(instance);
        if (process != null) {
          each.execute(process::stop);
        }
      }
    }
    http.close();
  }
}
