package io.clientele.bench.run;

import io.clientele.standalone.Ports;
import io.clientele.standalone.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Ports nobody listens on: a benchmark is in nobody's way. */
final class FreePorts {

  private FreePorts() {}

  /**
   * For instances of a service, whatever the environment says of it, and the mails it sends, if it
   * does. It is looked for the first of them alone.
   */
  static Ports of(Service service, int instances, int smtpPort, Map<String, String> environment) {
    var moved = new HashMap<>(environment);
    var name = service.folder().toUpperCase(Locale.ROOT).replace('-', '_');
    var variables = "CLIENTELE_" + name + "_";
    if (smtpPort > 0) {
      moved.put("CLIENTELE_SMTP_PORT", "" + smtpPort);
    }
    try (var http = new ServerSocket(0);
        var management = new ServerSocket(0)) {
      moved.put(variables + "PORT", "" + http.getLocalPort());
      moved.put(variables + "MANAGEMENT_PORT", "" + management.getLocalPort());
      return new Ports(moved, instances);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
