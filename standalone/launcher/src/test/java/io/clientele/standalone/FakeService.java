package io.clientele.standalone;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** What the launcher sees of a service: it takes a while to be ready, or ends by itself. */
final class FakeService {

  private static final int NOT_YET = 3;

  private FakeService() {}

  /** With the argument {@code dies} it says why and ends with code 3. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      System.out.println("Broken on purpose");
      System.exit(3);
    }
    int port = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 0);
    int[] asked = {0};
    server.createContext(
        "/actuator/health/readiness",
        exchange -> {
          exchange.sendResponseHeaders(++asked[0] > NOT_YET ? 200 : 503, -1);
          exchange.close();
        });
    server.start();
  }
}
