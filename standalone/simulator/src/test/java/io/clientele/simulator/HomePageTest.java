package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HomePageTest {

  private final Simulator simulator = Simulator.start(0);
  private final Caller caller = new Caller(simulator.uri());
  private final XeroApp app = new XeroApp(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("INT-1 the page shows people and their organisations")
  void the_page_shows_people_and_organisations() {
    var page = caller.get("/");
    assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
    assertThat(page.body())
        .contains("<html lang=\"en\">", "Ada Marlowe", "Maple and Tide Bakery Inc", "Ben Adeyemi")
        .contains("Nobody has allowed", "None yet")
        .doesNotContain("<script", "%s");
  }

  @Test
  @DisplayName("INT-14 the page shows what is allowed, and its button takes it back")
  void the_button_takes_back_what_is_allowed() {
    var token = app.accessToken("Harbour Cafe Ltd");
    assertThat(caller.get("/").body()).contains("Withdraw what Ada Marlowe allowed");
    var ada = simulator.xero().people().getFirst();
    var sent = caller.post("/withdrawals", "none", "provider=xero", "user=" + ada.id());
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location")).hasValue("/");
    assertThat(Caller.read(app.connections(token))).isEmpty();
    assertThat(caller.get("/").body()).contains("Nobody has allowed");
  }

  @Test
  @DisplayName("INV-7 the page shows texts as text")
  void the_page_shows_texts_as_text() {
    simulator.texts().send("+447700900123", "+447700900999", "<script>alert('x')</script> & more");
    assertThat(caller.get("/").body())
        .contains("+447700900123", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; more")
        .doesNotContain("<script");
  }
}
