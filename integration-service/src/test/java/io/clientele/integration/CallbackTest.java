package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallbackTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";

  @Test
  @DisplayName("INT-3 a person who cancels reads so, and can still allow it with the same address")
  void a_person_who_cancels() {
    var desk = desk();
    var draft = desk.start();
    var address = URI.create(draft.get("authorisationUrl"));
    var page = desk.open(XeroWorld.SIMULATOR.cancel(address));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Nothing was connected").doesNotContain("<script");
    assertThat(desk.draft(draft.get("id")).get("status")).isEqualTo("STARTED");
    assertThat(desk.draft(draft.get("id")).get("authorisationUrl")).isEqualTo(address.toString());
    assertThat(desk.open(XeroWorld.SIMULATOR.allow(address, ADA)).status()).isEqualTo(200);
    assertThat(desk.draft(draft.get("id")).get("status")).isEqualTo("AUTHORISED");
    assertThat(desk.draft(draft.get("id")).body().path("authorisationUrl").isNull()).isTrue();
  }

  @Test
  @DisplayName("INT-3 a wrong state, or none, is a clear page and changes nothing")
  void a_wrong_state() {
    var desk = desk();
    var draft = desk.start();
    for (var query :
        new String[] {"code=x&state=y", "code=x", "state=", "error=access_denied&state=nope"}) {
      var page = desk.callback(query);
      assertThat(page.status()).as(query).isEqualTo(400);
      assertThat(page.text()).contains("We do not know this sign-in");
    }
    assertThat(desk.callback("code=x&state=" + "s".repeat(5000)).status()).isEqualTo(400);
    assertThat(
            desk.open(URI.create("http://localhost/api/oauth/callback/other?code=x&state=y"))
                .status())
        .isEqualTo(400);
    assertThat(desk.draft(draft.get("id")).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  @DisplayName("INT-3 a used state is a clear page and changes nothing")
  void a_used_state() {
    var desk = desk();
    var draft = desk.start();
    var back = XeroWorld.SIMULATOR.allow(URI.create(draft.get("authorisationUrl")), ADA);
    assertThat(desk.open(back).status()).isEqualTo(200);
    var again = desk.open(back);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.text()).contains("used already");
    assertThat(desk.said("connection/" + draft.get("id")))
        .containsExactly("ConnectionStarted.v1", "ConnectionAuthorised.v1");
  }

  @Test
  @DisplayName("INT-3 a state whose draft is over is a clear page and changes nothing")
  void an_expired_state() {
    var desk = desk();
    var draft = desk.start();
    var back = XeroWorld.SIMULATOR.allow(URI.create(draft.get("authorisationUrl")), ADA);
    CLOCK.turn(Duration.ofMinutes(30));
    var page = desk.open(back);
    assertThat(page.status()).isEqualTo(410);
    assertThat(page.text()).contains("took too long");
    assertThat(desk.said("connection/" + draft.get("id")))
        .doesNotContain("ConnectionAuthorised.v1");
  }

  @Test
  @DisplayName(
      "INT-3 a code Xero does not know is a clear page, and its draft can be signed in for")
  void an_unknown_code() {
    var desk = desk();
    var draft = desk.start();
    var back = XeroWorld.SIMULATOR.allow(URI.create(draft.get("authorisationUrl")), ADA);
    var forged = back.getRawQuery().replaceAll("code=[^&]+", "code=forged");
    var page = desk.callback(forged);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("was not accepted");
    assertThat(desk.open(back).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("INT-8 the page behind the way back sends its address nowhere and is kept nowhere")
  void the_address_goes_nowhere() {
    var page = desk().callback("code=x&state=y");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.text()).doesNotContain("state=y");
  }
}
