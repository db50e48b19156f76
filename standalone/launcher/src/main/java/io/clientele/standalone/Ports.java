package io.clientele.standalone;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything listens. Each port has a default and an environment variable to move it.
 *
 * @param environment the variables of the process, or of a test
 */
public record Ports(Map<String, String> environment) {

  private static final int HIGHEST = 65_535;

  /**
   * Of a service's HTTP interface.
   *
   * @throws CannotStart if the environment names no port
   */
  public int http(Service service) {
    return port(httpVariable(service), service.defaultPort());
  }

  /**
   * Of what a service shows to its operators.
   *
   * @throws CannotStart if the environment names no port
   */
  public int management(Service service) {
    return port(managementVariable(service), service.defaultManagementPort());
  }

  /** The public address of the system: the gateway's. */
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

  /**
   * Looks whether everything can listen.
   *
   * @throws CannotStart naming every port that is taken and how to move it
   */
  void requireFree() {
    List<String> taken = new ArrayList<>();
    byVariable()
        .forEach(
            (variable, port) -> {
              if (isTaken(port)) {
                taken.add("  port " + port + " is taken; set " + variable + " to another");
              }
            });
    if (!taken.isEmpty()) {
      throw new CannotStart("Something else listens already:\n" + String.join("\n", taken));
    }
  }

  private Map<String, Integer> byVariable() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      ports.put(httpVariable(service), http(service));
      ports.put(managementVariable(service), management(service));
    }
    ports.put("CLIENTELE_KAFKA_PORT", broker());
    ports.put("CLIENTELE_MONGODB_PORT", store());
    ports.put("CLIENTELE_SMTP_PORT", smtp());
    ports.put("CLIENTELE_MAIL_PORT", mailPage());
    return ports;
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
