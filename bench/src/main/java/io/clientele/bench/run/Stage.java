package io.clientele.bench.run;

import io.clientele.standalone.CannotStart;
import io.clientele.standalone.Home;
import io.clientele.standalone.Ports;
import io.clientele.standalone.Service;
import io.clientele.standalone.SingleService;
import io.clientele.standalone.operating.Lags;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/**
 * What is measured, and nothing else: one service, from its jar, with a broker and a store for
 * itself.
 *
 * @param which service it is
 * @param real whether the store is a MongoDB, not the stand-in
 */
public record Stage(SingleService service, Service which, Ports ports, boolean real)
    implements AutoCloseable {

  private static final URI NOBODY = URI.create("");

  /**
   * Starts client-service, and says if it stands on less than it should.
   *
   * @throws CannotStart if it cannot be started
   */
  public static Stage set(Path project, PrintStream terminal) {
    return set(Service.CLIENT, 0, project, terminal);
  }

  /**
   * Starts a service, and says if it stands on less than it should.
   *
   * @param smtpPort where it delivers mails; 0 if it sends none
   * @throws CannotStart if it cannot be started
   */
  public static Stage set(Service which, int smtpPort, Path project, PrintStream terminal) {
    return set(which, FreePorts.of(which, 1, smtpPort, System.getenv()), NOBODY, project, terminal);
  }

  /**
   * Starts a service that calls providers outside, and says if it stands on less than it should.
   *
   * @param outside the simulator it takes for all of them
   * @throws CannotStart if it cannot be started
   */
  public static Stage set(Service which, URI outside, Path project, PrintStream terminal) {
    return set(which, 1, outside, project, terminal);
  }

  /**
   * Starts instances of a service that calls providers outside, and says if they stand on less than
   * they should.
   *
   * @param outside the simulator they take for all of them
   * @throws CannotStart if one cannot be started
   */
  public static Stage set(
      Service which, int instances, URI outside, Path project, PrintStream terminal) {
    var ports = FreePorts.of(which, instances, 0, System.getenv());
    return set(which, ports, outside, project, terminal);
  }

  private static Stage set(
      Service which, Ports ports, URI outside, Path project, PrintStream terminal) {
    var real = ports.environment().containsKey("MONGODB_URI");
    if (!real) {
      terminal.println(
          "On the stand-in store, which has no indexes to speak of: figures are for comparing only."
              + " MONGODB_URI puts a real MongoDB in its place.");
    }
    var home = Home.ofBench(project);
    var service = SingleService.start(which, home, ports, outside, terminal);
    return new Stage(service, which, ports, real);
  }

  /** Where the service answers; the first instance of it. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + ports.http(which) + "/");
  }

  /** Where it tells how it is. */
  public URI management() {
    return URI.create("http://127.0.0.1:" + ports.management(which) + "/");
  }

  /** Who signs the tokens it believes. */
  public String issuer() {
    return "http://localhost:" + ports.http(Service.GATEWAY);
  }

  /** On what it runs, in a line. */
  public String line() {
    return Machine.line(service.mongodbUri(), real);
  }

  /** How many events are told and not heard yet. */
  public long unheard() {
    return Lags.of(service.bootstrapServers()).values().stream()
        .flatMap(topics -> topics.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  @Override
  public void close() {
    service.close();
  }
}
