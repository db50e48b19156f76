package io.clientele.bench.run;

import io.clientele.standalone.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Ports nobody listens on: a benchmark is in nobody's way. */
final class FreePorts {

  private static final String CLIENT_SERVICE = "CLIENTELE_CLIENT_SERVICE_";

  private FreePorts() {}

  /** For client-service, whatever the environment says of it. */
  static Ports of(Map<String, String> environment) {
    var moved = new HashMap<>(environment);
    try (var http = new ServerSocket(0);
        var management = new ServerSocket(0)) {
      moved.put(CLIENT_SERVICE + "PORT", "" + http.getLocalPort());
      moved.put(CLIENT_SERVICE + "MANAGEMENT_PORT", "" + management.getLocalPort());
      return new Ports(moved);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
