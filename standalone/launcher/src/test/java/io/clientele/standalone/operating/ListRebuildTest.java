package io.clientele.standalone.operating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.clientele.standalone.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListRebuildTest {

  private static final String STATE =
      """
      {"list": "client-list", "live": "client-list-1", "version": 3, "rebuild": {"phase": "%s", "waitsFor": [%s]%s}}
      """;
  private static final String FOUND =
      """
      , "found": {"rows": 9, "equal": 7, "different": 1, "missing": 1, "behind": 0, "newer": 0, "added": 0,
      "differences": [{"id": "c1", "what": ["by"]}], "late": [{"id": "c2", "what": []}], "missed": []}
      """;

  private final List<String> asked = new ArrayList<>();
  private final Deque<String> states = new ArrayDeque<>();
  private int status = 202;
  private HttpServer server;
  private ListRebuild list;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/actuator/rebuild", this::answer);
    server.start();
    String port = Integer.toString(server.getAddress().getPort());
    list = new ListRebuild(new Ports(Map.of("CLIENTELE_CLIENT_SERVICE_MANAGEMENT_PORT", port)));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    asked.add(method + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    String state = states.size() > 1 ? states.remove() : states.element();
    byte[] body = state.getBytes(UTF_8);
    exchange.sendResponseHeaders(method.equals("GET") ? 200 : status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @DisplayName(
      "BEY-2 an operator is told what a rebuild waits for, and which rows are not the same")
  void told() {
    states.add(STATE.formatted("COMPARING", "\"1 rows\"", FOUND));
    assertThat(list.state())
        .containsExactly(
            "client-list is read from client-list-1; rebuild COMPARING",
            "  waits for 1 rows",
            "  9 rows: 7 equal, 1 different, 1 missing, 0 behind; 0 newer and 0 more than before",
            "  differences c1 [\"by\"]",
            "  late c2 []");
  }

  @Test
  @DisplayName("BEY-2 a rebuild is watched until it is done, or an operator must decide")
  void watched() {
    states.addAll(
        List.of(STATE.formatted("TELLING", "", ""), STATE.formatted("DECIDING", "", FOUND)));
    List<String> lines = new ArrayList<>();
    assertThat(list.watch(lines::add)).isFalse();
    assertThat(lines.getLast()).contains("--despite-differences");
    states.clear();
    states.add(STATE.formatted("DONE", "", ""));
    assertThat(list.watch(lines::add)).isTrue();
  }

  @Test
  @DisplayName(
      "BEY-2 what was decided is watched on, though it stands at the decision a moment yet")
  void watched_after_the_decision() {
    states.addAll(
        List.of(
            STATE.formatted("DECIDING", "", ", \"despiteDifferences\": true" + FOUND),
            STATE.formatted("SWAPPED", "", ""),
            STATE.formatted("DONE", "", "")));
    List<String> lines = new ArrayList<>();
    assertThat(list.watch(lines::add)).isTrue();
    assertThat(lines).noneMatch(line -> line.contains("--despite-differences"));
  }

  @Test
  @DisplayName("BEY-2 an operator is told whether a rebuild was decided about or has begun")
  void decided_or_begun() {
    states.add(STATE.formatted("PREPARING", "", ""));
    assertThat(list.begin(true)).contains("a rebuild has begun");
    status = 200;
    assertThat(list.begin(true)).contains("the rebuild under way");
  }

  @Test
  @DisplayName("BEY-2 an operator begins, decides and cancels; what cannot be is said")
  void begun() {
    states.add(STATE.formatted("PREPARING", "", ""));
    list.begin(false);
    list.begin(true);
    list.cancel();
    assertThat(asked).containsExactly("POST {}", "POST {\"despiteDifferences\":true}", "DELETE ");
    status = 409;
    assertThatThrownBy(() -> list.begin(false))
        .isInstanceOf(CannotOperate.class)
        .hasMessageContaining("under way");
    assertThatThrownBy(list::cancel).isInstanceOf(CannotOperate.class);
  }
}
