package io.clientele.standalone;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where everything listens. Each port has a default and an environment variable to move it; what
 * further instances of a service listen on is 100 above the one before.
 *
 * @param environment the variables of the process, or of a test
 * @param instances how many there are of each service
 */
public record Ports(Map<String, String> environment, int instances) {

  private static final int HIGHEST = 65_535;

  private record Listener(String variable, int above, int port) {

    String taken() {
      String which = above == 0 ? "" : " (" + above + " above it)";
      return "  port " + port + " is taken; set " + variable + which + " to another";
    }
  }

  /**
   * Where they listen.
   *
   * @throws CannotStart if there can be no such number of instances
   */
  public Ports {
    if (instances < 1 || instances > Instance.MOST) {
      throw new CannotStart("There can be 1 to " + Instance.MOST + " instances of each service");
    }
  }

  /** Of a system with one instance of each service. */
  public Ports(Map<String, String> environment) {
    this(environment, 1);
  }

  /**
   * Of the HTTP interface of a service's first instance.
   *
   * @throws CannotStart if the environment names no port
   */
  public int http(Service service) {
    return port(httpVariable(service), service.defaultPort());
  }

  /**
   * Of what a service's first instance shows to its operators.
   *
   * @throws CannotStart if the environment names no port
   */
  public int management(Service service) {
    return port(managementVariable(service), service.defaultManagementPort());
  }

  int http(Instance instance) {
    return http(instance.service()) + instance.portsAbove();
  }

  int management(Instance instance) {
    return management(instance.service()) + instance.portsAbove();
  }

  /** The public address of the system: the first gateway's. */
  public URI gateway() {
    return URI.create("http://localhost:" + http(Service.GATEWAY) + "/");
  }

  /** Where Kafka clients connect, as {@code host:port}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + broker();
  }

  int broker() {
    return port("CLIENTELE_KAFKA_PORT", 19092);
  }

  int store() {
    return port("CLIENTELE_MONGODB_PORT", 37017);
  }

  int smtp() {
    return port("CLIENTELE_SMTP_PORT", 1025);
  }

  int mailPage() {
    return port("CLIENTELE_MAIL_PORT", 8025);
  }

  int simulator() {
    return port("CLIENTELE_SIMULATOR_PORT", 8090);
  }

  /**
   * Looks whether everything can listen.
   *
   * @throws CannotStart naming every port that is taken and how to move it
   */
  void requireFree() {
    List<String> taken =
        listeners().stream()
            .filter(listener -> isTaken(listener.port()))
            .map(Listener::taken)
            .toList();
    if (!taken.isEmpty()) {
      throw new CannotStart("Something else listens already:\n" + String.join("\n", taken));
    }
  }

  private List<Listener> listeners() {
    List<Listener> all = new ArrayList<>();
    for (Instance one : Instance.all(instances)) {
      int above = one.portsAbove();
      all.add(new Listener(httpVariable(one.service()), above, http(one)));
      all.add(new Listener(managementVariable(one.service()), above, management(one)));
    }
    all.add(new Listener("CLIENTELE_KAFKA_PORT", 0, broker()));
    all.add(new Listener("CLIENTELE_MONGODB_PORT", 0, store()));
    all.add(new Listener("CLIENTELE_SMTP_PORT", 0, smtp()));
    all.add(new Listener("CLIENTELE_MAIL_PORT", 0, mailPage()));
    all.add(new Listener("CLIENTELE_SIMULATOR_PORT", 0, simulator()));
    return all;
  }

  private static String httpVariable(Service service) {
    return "CLIENTELE_" + service.variable() + "_PORT";
  }

  private static String managementVariable(Service service) {
    return "CLIENTELE_" + service.variable() + "_MANAGEMENT_PORT";
  }

  private int port(String variable, int otherwise) {
    String chosen = environment.getOrDefault(variable, "" + otherwise);
    try {
      int port = Integer.parseInt(chosen);
      if (port > 0 && port <= HIGHEST) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new CannotStart(variable + " is no port: " + chosen, e);
    }
    throw new CannotStart(variable + " is no port: " + chosen);
  }

  private static boolean isTaken(int port) {
    try (ServerSocket free = new ServerSocket(port)) {
      return free.getLocalPort() != port;
    } catch (IOException e) {
      return true;
    }
  }
}
