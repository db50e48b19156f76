package io.clientele.standalone.journey.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The public API as the demo calls it. */
class ApiTest {

  private static final String DEFAULTS = "/defaults";

  private final FakeGateway gateway = new FakeGateway();
  private final Api api = gateway.api();

  @AfterEach
  void close() {
    api.close();
    gateway.close();
  }

  @Test
  @DisplayName("LIF-5 an edit names the version that was read, also when it is repeated")
  void an_edit_names_the_version() {
    gateway
        .answers("GET /defaults", 200, "\"4\"", "{\"currency\":\"GBP\"}")
        .answers("PUT /defaults", 503, "{}")
        .answers("PUT /defaults", 200, "\"5\"", "{}");
    Answer read = api.get(DEFAULTS);
    assertThat(api.edit(DEFAULTS, read.body(), read.version()).version()).isEqualTo("\"5\"");
    assertThat(gateway.asked().subList(1, 3))
        .extracting(FakeGateway.Asked::body)
        .containsOnly("{\"currency\":\"GBP\"}");
    assertThat(gateway.asked().subList(1, 3))
        .extracting(put -> put.headers().get("if-match"))
        .containsOnly("\"4\"");
    assertThat(gateway.asked().subList(1, 3))
        .extracting(put -> put.headers().get("idempotency-key"))
        .doesNotContainNull()
        .hasSize(2)
        .matches(keys -> keys.getFirst().equals(keys.getLast()));
  }

  @Test
  @DisplayName("LIF-5 an edit that came too late is answered, not repeated")
  void a_late_edit_is_answered() {
    gateway.answers("PUT /defaults", 412, "{\"code\":\"CHANGED_MEANWHILE\"}");
    Answer late = api.edit(DEFAULTS, JsonNodeFactory.instance.objectNode(), "\"4\"");
    assertThat(late.text("code")).isEqualTo("CHANGED_MEANWHILE");
    assertThat(gateway.asked()).hasSize(1);
  }

  @Test
  @DisplayName("CLI-14 what needs no words is done with none, under one key, until it is decided")
  void what_needs_no_words() {
    gateway.answers("POST /deactivation", 503, "").answers("POST /deactivation", 200, "{}");
    assertThat(api.post("/deactivation").status()).isEqualTo(200);
    assertThat(gateway.asked()).extracting(FakeGateway.Asked::body).containsExactly("", "");
    assertThat(gateway.asked())
        .extracting(post -> post.headers().get("idempotency-key"))
        .doesNotContainNull()
        .matches(keys -> keys.getFirst().equals(keys.getLast()));
  }

  @Test
  @DisplayName("CLI-14 a question takes no key")
  void a_question_takes_no_key() {
    gateway.answers("POST /clients?dryRun=true", 200, "{}");
    api.ask("/clients?dryRun=true", Map.of("businessName", "Café"));
    assertThat(gateway.asked().getFirst().body()).isEqualTo("{\"businessName\":\"Café\"}");
    assertThat(gateway.asked().getFirst().headers()).doesNotContainKey("idempotency-key");
  }
}
