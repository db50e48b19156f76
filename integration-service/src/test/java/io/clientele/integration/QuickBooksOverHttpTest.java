package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Software;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** QuickBooks from the address people open to the lists they read. */
class QuickBooksOverHttpTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";
  // Its edition has neither classes nor locations nor projects.
  private static final String GARAGE = "Copperfield Garage Ltd";

  private static Answer start(Desk desk, ManagedClient at) {
    return at.start(desk.admin(), at.path(), Software.QUICKBOOKS);
  }

  private static URI allowed(Answer begun) {
    return XeroWorld.SIMULATOR.allow(URI.create(begun.get("authorisationUrl")), ADA, GARAGE);
  }

  private static Map<String, String> lists(Answer connection) {
    var lists = new HashMap<String, String>();
    connection
        .body()
        .path("lists")
        .values()
        .forEach(one -> lists.put(one.get("list").asString(), one.get("status").asString()));
    return lists;
  }

  @Test
  @DisplayName("INT-4 a company's lists come, but for the one its edition does not have")
  void a_company_is_connected() {
    var desk = desk();
    var at = new ManagedClient(desk);
    var begun = start(desk, at);
    assertThat(begun.status()).isEqualTo(201);
    assertThat(desk.open(allowed(begun)).text()).contains("You are signed in");
    assertThat(at.underWay().body().path("organisations").size()).isEqualTo(1);
    var chosen = at.choose(desk.admin(), at.path(), GARAGE);
    assertThat(chosen.body().at("/organisation/currency").asString()).isEqualTo("GBP");
    assertThat(chosen.body().at("/organisation/financialYearEnd").asString()).isEqualTo("--12-31");
    var connection = desk.awaitStatus(at.client, "CONNECTED");
    assertThat(lists(connection)).hasSize(7).containsEntry("PROJECTS", "UNAVAILABLE");
    assertThat(lists(connection).values()).containsOnly("IMPORTED", "UNAVAILABLE");
    assertThat(lists(connection).values()).containsOnlyOnce("UNAVAILABLE");
  }

  @Test
  @DisplayName("INT-3 a way back without its company is refused, and can be gone again")
  void a_way_back_without_its_company() {
    var desk = desk();
    var at = new ManagedClient(desk);
    var begun = start(desk, at);
    var back = allowed(begun);
    var bare = back.toString().replaceAll("&realmId=[^&]+", "");
    assertThat(bare).isNotEqualTo(back.toString());
    var page = desk.open(URI.create(bare));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("was not accepted");
    assertThat(at.underWay().get("state")).isEqualTo("STARTED");
    assertThat(desk.open(back).status()).isEqualTo(200);
    assertThat(at.underWay().get("state")).isEqualTo("AUTHORISED");
  }
}
