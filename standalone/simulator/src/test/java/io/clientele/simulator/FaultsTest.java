package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.simulator.faults.Fault;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

  private static final String FAULTS = "/admin/xero/faults";

  private final Simulator simulator = Simulator.start(0);
  private final Caller caller = new Caller(simulator.uri());
  private final XeroApp app = new XeroApp(simulator);
  private String token = "";

  @BeforeAll
  void signIn() {
    token = app.accessToken("Harbour Cafe Ltd");
  }

  @AfterEach
  void endFaults() {
    simulator.faults("xero").plan();
  }

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("INT-13 so many calls find the provider down, and the next is answered")
  void down_for_so_many_calls() {
    plan("{\"down\":{\"status\":503,\"calls\":2}}");
    assertThat(connections().statusCode()).isEqualTo(503);
    assertThat(connections().statusCode()).isEqualTo(503);
    assertThat(connections().statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("INT-13 too many calls are refused as the provider does, with and without a wait")
  void busy_in_the_providers_words() {
    plan("{\"busy\":{\"calls\":1,\"retryAfter\":7}}");
    assertThat(connections().headers().firstValue("Retry-After")).hasValue("7");
    simulator.faults("xero").plan(new Fault.Busy(Optional.empty()).calls(1));
    var refused = connections();
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
    assertThat(refused.headers().firstValue("X-Rate-Limit-Problem")).isPresent();
  }

  @Test
  @DisplayName("INT-13 a gateway's page, a late answer and a fault elsewhere are what they are")
  void pages_late_answers_and_paths() {
    plan(
        """
        {"html":{"status":502,"calls":1,"path":"/api.xero.com/"},"slow":{"millis":150,"calls":1}}""");
    long before = System.nanoTime();
    var page = connections();
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(Duration.ofMillis(150));
    assertThat(page.statusCode()).isEqualTo(502);
    assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
    plan("{\"down\":{\"status\":500,\"calls\":1,\"path\":\"/identity.xero.com/\"}}");
    assertThat(connections().statusCode()).isEqualTo(200);
    assertThat(caller.delete(FAULTS).statusCode()).isEqualTo(204);
    assertThat(app.revoke("nothing").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("INT-13 a connection breaks before an answer or in the middle of it")
  void connections_break() {
    simulator.faults("xero").plan(new Fault.Cut().calls(1), new Fault.Half().calls(1));
    // Not a GET: Java's client repeats those by itself.
    assertThatThrownBy(() -> app.revoke("x")).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(this::connections).isInstanceOf(UncheckedIOException.class);
    assertThat(connections().statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("INT-13 a fault nobody can follow is refused, and what was planned stays")
  void wrong_faults_are_refused() {
    plan("{\"down\":{\"status\":503,\"calls\":1}}");
    for (var wrong :
        new String[] {"{}", "{\"down\":7}", "{\"down\":{\"status\":200,\"calls\":1}}", "[]"}) {
      assertThat(caller.json("PUT", FAULTS, wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    var many = caller.json("PUT", FAULTS, "{\"slow\":{},\"html\":{\"status\":1,\"calls\":0}}");
    assertThat(Caller.read(many).required("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("slow.millis", "slow.calls", "html.status", "html.calls");
    assertThat(connections().statusCode()).isEqualTo(503);
  }

  private void plan(String body) {
    assertThat(caller.json("PUT", FAULTS, body).statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> connections() {
    return app.connections(token);
  }
}
