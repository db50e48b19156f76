package io.clientele.client.practicecode;

import static io.clientele.client.SeenClients.ADA;
import static io.clientele.client.SeenClients.CAUSE;
import static io.clientele.client.SeenClients.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.SeenClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.SomeClient;
import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.RosterEntry;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.event.Json;
import io.clientele.platform.event.Pending;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PracticeCodesTest {

  private final SeenClients seen = new SeenClients();
  private final PracticeCodes codes = new PracticeCodes(seen.clients(), seen.roster());

  @BeforeEach
  void two_clients() {
    seen.add(SomeClient.called("c1").client().coded("Noir-1"));
    seen.add(SomeClient.called("c2").client());
  }

  @AfterEach
  void clear() {
    seen.close();
  }

  @Test
  @DisplayName(
      "COD-1 a client gets a code with its leading zeros, on the list at once, and it is told")
  void gets_a_code() {
    assertThat(change("c2", 1, "0042")).isInstanceOf(Outcome.Done.class);
    assertThat(state("c2").practiceCode()).isEqualTo("0042");
    assertThat(listed()).containsExactlyInAnyOrder("Noir-1", "0042");
    var told = seen.clients().find("c2").outbox().getLast();
    assertThat(told.name()).isEqualTo("PracticeCodeChanged.v1");
    var change = Json.MAPPER.readTree(told.value()).get("change");
    assertThat(change.get("before").isNull()).isTrue();
    assertThat(change.get("after").asString()).isEqualTo("0042");
  }

  @Test
  @DisplayName("COD-1 a code another client has is refused in any case, and free once it changed")
  void free_once_it_changed() {
    assertThat(codes(change("c2", 1, "NOIR-1"))).containsExactly("PRACTICE_CODE_TAKEN");
    assertThat(seen.clients().find("c2").version()).isEqualTo(1);
    change("c1", 1, "Noir-2");
    assertThat(change("c2", 1, "NOIR-1")).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("COD-1 a code is taken away, told so, and free")
  void taken_away() {
    assertThat(change("c1", 1, null)).isInstanceOf(Outcome.Done.class);
    assertThat(state("c1").practiceCode()).isNull();
    assertThat(state("c1").practiceCodeKey()).isNull();
    assertThat(change("c1", 2, null)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(change("c2", 1, "noir-1")).isInstanceOf(Outcome.Done.class);
    assertThat(told("c1")).containsExactly("ClientCreated.v1", "PracticeCodeChanged.v1");
  }

  @Test
  @DisplayName("COD-1 the same code again changes nothing, another case of it does")
  void another_case_of_it() {
    assertThat(change("c1", 1, "Noir-1")).isInstanceOf(Outcome.Unchanged.class);
    assertThat(change("c1", 1, "NOIR-1")).isInstanceOf(Outcome.Done.class);
    assertThat(state("c1").practiceCode()).isEqualTo("NOIR-1");
  }

  @Test
  @DisplayName("COD-1 all else of a client stays as it is")
  void all_else_stays() {
    var before = state("c1");
    change("c1", 1, "Noir-2");
    assertThat(state("c1").coded("Noir-1")).isEqualTo(before);
  }

  @Test
  @DisplayName("COD-1 who has seen another version changes nothing")
  void another_version() {
    assertThat(codes(change("c1", 2, "Noir-2"))).containsExactly("CHANGED_MEANWHILE");
  }

  @Test
  @DisplayName("LST-4 who does not see a client does not change its code")
  void who_does_not_see_it() {
    assertThat(codes(change(EVE, "c1", 1, "Noir-2"))).containsExactly("CLIENT_NOT_FOUND");
    assertThat(codes(change("c3", 1, "Noir-2"))).containsExactly("CLIENT_NOT_FOUND");
    assertThat(state("c1").practiceCode()).isEqualTo("Noir-1");
  }

  private Outcome<Client> change(String client, long version, @Nullable String code) {
    return change(ADA, client, version, code);
  }

  private Outcome<Client> change(
      Caller caller, String client, long version, @Nullable String code) {
    return codes.change(caller, client, code, new IfMatch(version), CAUSE, Client::id);
  }

  private Client state(String client) {
    return Objects.requireNonNull(seen.clients().find(client).state());
  }

  private List<String> told(String client) {
    return seen.clients().find(client).outbox().stream().map(Pending::name).toList();
  }

  private List<String> listed() {
    var all = new RosterQuery(Sight.of(ADA), Asked.ALL, Ordering.BY_NAME, null, 10);
    return seen.roster().find(all).items().stream()
        .map(RosterEntry::practiceCode)
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> no
        ? no.why().stream().map(why -> why.reason().name()).toList()
        : List.of();
  }
}
