package io.clientele.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** As much of a browser as is needed. */
class BrowserTest {

  private final Browser browser = new Browser();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/confirm", 303, "/joining", "ticket=abc; Path=/joining; HttpOnly");
    answer("/circle", 302, "/circle", "");
    server.createContext(
        "/joining",
        exchange -> {
          String cookie = exchange.getRequestHeaders().getFirst("Cookie");
          byte[] body = (exchange.getRequestMethod() + " " + cookie).getBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  private void answer(String path, int status, String location, String cookie) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          if (!cookie.isEmpty()) {
            exchange.getResponseHeaders().set("Set-Cookie", cookie);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  @AfterEach
  void stop() {
    browser.close();
    server.stop(0);
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  @Test
  @DisplayName("INV-4a after a confirmed form it goes on with the cookie it was given")
  void after_a_form_it_goes_on_with_the_cookie() {
    var end = browser.follow(browser.send(at("/confirm"), Map.of()));
    assertThat(end.uri()).isEqualTo(at("/joining"));
    assertThat(end.body()).isEqualTo("GET ticket=abc");
  }

  @Test
  @DisplayName("ACC-6 it stops before an address that is not to be opened")
  void it_stops_before_an_address_that_is_not_to_be_opened() {
    var end = browser.follow(browser.open(at("/confirm")), "/joining"::equals);
    assertThat(end.statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("ACC-6 it goes in no circles")
  void it_goes_in_no_circles() {
    assertThatThrownBy(() -> browser.follow(browser.open(at("/circle"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("/circle leads in circles");
  }
}
