package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientListTest extends ClientServiceTest {

  @Test
  @DisplayName("LST-2 a new client is on the list at once")
  void a_new_client_is_on_the_list_at_once() {
    var desk = desk().opened("US", 30);
    for (var i = 10; i < 30; i++) {
      var client = desk.add("Client " + i).body();
      var items = desk.get("/clients").body().get("items");
      var listed = items.get(items.size() - 1);
      assertThat(listed.get("id")).isEqualTo(client.get("id"));
      assertThat(listed.get("extractEmail")).isEqualTo(client.get("extractEmail"));
      assertThat(listed.get("createdAt")).isEqualTo(client.get("createdAt"));
      assertThat(listed.get("status").asString()).isEqualTo("ACTIVE");
      assertThat(listed.get("createdBy").asString()).isEqualTo(desk.admin);
    }
  }

  @Test
  @DisplayName("LST-3 search finds clients by the beginning of any words, without case and accents")
  void search_finds_by_the_beginning_of_any_words() {
    var desk = desk().opened("US", 10);
    for (var name : List.of("The Old Bakery", "Café Oldenburg", "Bakers & Sons", "Zebra")) {
      desk.add(name);
    }
    assertThat(desk.get("/clients?search=bak").names())
        .containsExactly("Bakers & Sons", "The Old Bakery");
    assertThat(desk.get("/clients?search=OLD").names())
        .containsExactly("Café Oldenburg", "The Old Bakery");
    assertThat(desk.get("/clients?search=bak+%C3%B6ld").names()).containsExactly("The Old Bakery");
    assertThat(desk.get("/clients?search=CAFE").names()).containsExactly("Café Oldenburg");
    assertThat(desk.get("/clients?search=akery").names()).isEmpty();
    assertThat(desk.get("/clients?search=.*").names()).hasSize(4);
  }

  @Test
  @DisplayName("LST-3 the list is read page by page, in order of names, each client once")
  void the_list_is_read_page_by_page() {
    var desk = desk().opened("US", 20);
    for (var name : List.of("b", "A", "é", "e", "E", "e", "c", "Z")) {
      desk.add(name);
    }
    var names = new ArrayList<String>();
    var path = "/clients?limit=3";
    var page = desk.get(path);
    while (true) {
      names.addAll(page.names());
      var next = page.body().get("nextCursor");
      if (next.isNull()) {
        break;
      }
      assertThat(page.names()).hasSize(3);
      page = desk.get(path + "&cursor=" + next.asString());
    }
    assertThat(names).hasSize(8).startsWith("A", "b", "c").endsWith("Z");
    assertThat(names.subList(3, 7)).containsExactlyInAnyOrder("é", "e", "E", "e");
  }

  @Test
  @DisplayName("LST-3 the list can be narrowed to one kind")
  void the_list_can_be_narrowed_to_one_kind() {
    var desk = desk().opened("UK", 5);
    desk.add("Limited");
    var trade = Map.of("kind", "SOLE_TRADE", "accountingMethod", "CASH", "periodType", "STANDARD");
    var solo = Map.of("kind", "SELF_EMPLOYED", "incomeSources", List.of(trade));
    desk.post(Desk.business("Solo", solo), null);
    assertThat(desk.get("/clients?kind=SELF_EMPLOYED").names()).containsExactly("Solo");
    assertThat(desk.get("/clients?kind=BUSINESS").names()).containsExactly("Limited");
  }

  @Test
  @DisplayName("LST-3 what cannot be asked of the list is named at once")
  void what_cannot_be_asked_is_named_at_once() {
    var desk = desk().opened("US", 5);
    var unreadable = desk.get("/clients?limit=many&kind=BAKERY");
    assertThat(unreadable.status()).isEqualTo(400);
    assertThat(unreadable.fields()).containsExactlyInAnyOrder("limit", "kind");
    assertThat(desk.get("/clients?limit=201&search=" + "x".repeat(161)).fields())
        .containsExactlyInAnyOrder("limit", "search");
    assertThat(desk.get("/clients?limit=0").fields()).containsExactly("limit");
    assertThat(desk.get("/clients?cursor=Zm9yZ2Vk").fields()).containsExactly("cursor");
  }

  @Test
  @DisplayName("LST-4 a colleague who does not see all sees only what they added")
  void a_colleague_sees_only_what_they_added() {
    var desk = desk().opened("US", 5);
    var hidden = desk.add("Of the admin").body().get("id").asString();
    var stan = desk.colleague("stan", "ADD_CLIENT_ACCOUNTS");
    var own = desk.post(stan, Desk.business("Of Stan"), null).body().get("id").asString();

    assertThat(desk.get(stan, "/clients").names()).containsExactly("Of Stan");
    assertThat(desk.get(stan, "/clients?search=of").names()).containsExactly("Of Stan");
    assertThat(desk.get(stan, "/clients/" + own).status()).isEqualTo(200);
    var missing = desk.get(stan, "/clients/" + hidden);
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.codes()).containsExactly("CLIENT_NOT_FOUND");
    assertThat(desk.get("/clients").names()).containsExactly("Of Stan", "Of the admin");
  }

  @Test
  @DisplayName("LST-4 nobody sees another practice's clients")
  void nobody_sees_another_practices_clients() {
    var ours = desk().opened("US", 5);
    var theirs = desk().opened("US", 5);
    var id = theirs.add("Theirs").body().get("id").asString();
    assertThat(theirs.get(ours.admin(), "/clients").status()).isEqualTo(403);
    assertThat(theirs.get(ours.admin(), "/clients/" + id).status()).isEqualTo(403);
    assertThat(theirs.post(ours.admin(), Desk.business("No"), null).status()).isEqualTo(403);
    assertThat(ours.get("/clients/" + id).status()).isEqualTo(404);
    assertThat(ours.get("/clients").names()).isEmpty();
  }
}
