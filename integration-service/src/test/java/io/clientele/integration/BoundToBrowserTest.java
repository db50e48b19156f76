package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Software;
import io.clientele.simulator.kashflow.KashFlow;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BoundToBrowserTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";
  private static final String ELSEWHERE = "This did not begin in this browser";

  @Test
  @DisplayName("INT-3 every answer that tells the address gives its cookie, narrow and short-lived")
  void every_answer_with_the_address_gives_the_cookie() {
    var desk = desk();
    var begun = desk.post(desk.admin(), "/connection-drafts", "{\"software\":\"XERO\"}", "key");
    assertThat(begun.header("Set-Cookie"))
        .startsWith("clientele-connecting-")
        .contains("; Path=/api/oauth/callback; Max-Age=1800; ")
        .endsWith("; HttpOnly; SameSite=Lax")
        .doesNotContain(begun.get("authorisationUrl").replaceFirst(".*state=([^&]+).*", "$1"));
    var kept = Map.copyOf(desk.browser.cookies);
    for (var again :
        new Answer[] {
          desk.post(desk.admin(), "/connection-drafts", "{\"software\":\"XERO\"}", "key"),
          desk.draft(begun.get("id"))
        }) {
      assertThat(again.header("Set-Cookie")).startsWith("clientele-connecting-");
      assertThat(desk.browser.cookies).as("the same").isEqualTo(kept);
    }
    assertThat(
            desk.get(desk.colleague("cleo", "ADD_CLIENT_ACCOUNTS"), draft(begun))
                .header("Set-Cookie"))
        .as("who is not told the address")
        .isEmpty();
  }

  private static String draft(Answer begun) {
    return "/connection-drafts/" + begun.get("id");
  }

  @Test
  @DisplayName(
      "INT-3 who is sent the address by somebody else signs nobody in, and the sign-in is not used up")
  void another_browser_signs_nobody_in() {
    var desk = desk();
    var draft = desk.start();
    var kept = new HashMap<>(desk.browser.cookies);
    var back = XeroWorld.SIMULATOR.allow(URI.create(draft.get("authorisationUrl")), ADA);
    desk.browser.cookies.clear();
    desk.start(); // they have a sign-in of their own under way
    var refused = desk.open(back);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains(ELSEWHERE);
    assertThat(desk.draft(draft.get("id")).get("status")).isEqualTo("STARTED");
    assertThat(desk.said("connection/" + draft.get("id"))).containsExactly("ConnectionStarted.v1");
    desk.browser.cookies.putAll(kept);
    assertThat(desk.open(back).status()).isEqualTo(200);
    assertThat(desk.browser.cookies)
        .as("it is done")
        .doesNotContainKeys(kept.keySet().toArray(new String[0]));
  }

  @Test
  @DisplayName("INT-3 our own form is shown, and sent on, in the browser it was begun in alone")
  void our_own_form_is_for_one_browser() {
    var kashFlow = XeroWorld.SIMULATOR.provider(KashFlow.class);
    var desk = desk();
    var at = new ManagedClient(desk);
    var begun = at.start(desk.admin(), at.path(), Software.KASHFLOW);
    var address = URI.create(begun.get("authorisationUrl"));
    assertThat(at.underWay().header("Set-Cookie")).startsWith("clientele-connecting-");
    desk.browser.cookies.clear();
    assertThat(desk.open(address).text()).contains(ELSEWHERE).doesNotContain("<form");
    var typed =
        Map.of(
            "state",
            address.getQuery().replaceFirst("^state=", ""),
            "userName",
            "somebody-else",
            "password",
            "typed",
            "memorableWord",
            "typedtoo");
    var refused = desk.submit(address.getPath(), typed);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains(ELSEWHERE);
    assertThat(kashFlow.sessions().attempts("somebody-else")).isZero();
    assertThat(at.underWay().get("state")).isEqualTo("STARTED");
    assertThat(desk.open(address).text()).as("told the address again").contains("<form");
  }

  @Test
  @DisplayName("INT-3 several sign-ins go on in one browser, and those given up are forgotten")
  void several_sign_ins_in_one_browser() {
    var desk = desk();
    var first = desk.start();
    for (var number = 0; number < 16; number++) {
      desk.start();
    }
    var back = XeroWorld.SIMULATOR.cancel(URI.create(first.get("authorisationUrl")));
    assertThat(desk.browser.cookies).hasSize(17);
    assertThat(desk.open(back).text()).contains("Nothing was connected");
    assertThat(desk.browser.cookies).as("its own").hasSize(1);
    var other = desk.start();
    for (var draft : new Answer[] {first, other}) {
      assertThat(
              desk.open(XeroWorld.SIMULATOR.allow(URI.create(draft.get("authorisationUrl")), ADA))
                  .status())
          .isEqualTo(200);
    }
    assertThat(desk.browser.cookies).isEmpty();
  }
}
