package io.clientele.integration.connection;

import static io.clientele.integration.connection.Office.ADMIN;
import static io.clientele.integration.connection.Office.COLLEAGUE;
import static io.clientele.integration.connection.Office.codes;
import static io.clientele.integration.connection.Office.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.InterruptedClock;
import io.clientele.integration.connection.mongo.ConnectionCollections;
import io.clientele.integration.provider.Organisation;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChoosingTest {

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  /** Drafts of an instance that is interrupted between its look at a draft and the command. */
  private Drafts interrupted(Runnable meanwhile) {
    var clock = new InterruptedClock(office.bureau.clock, meanwhile);
    return new Drafts(
        ConnectionCollections.in(office.bureau.store.aggregates(clock)),
        office.bureau.providers,
        office.organisations,
        office.terms,
        office.bureau.clock);
  }

  @Test
  @DisplayName(
      "INT-3 an organisation nobody looked up is not chosen, even if somebody just signed in")
  void what_nobody_looked_up_is_not_chosen() {
    office.bureau.provider.organisations.add(Organisation.named("o1", "Bakery"));
    var draft = office.started();
    var drafts = interrupted(() -> office.back(office.state(draft), Map.of("code", "1"), 0));
    var outcome = drafts.choose(draft, "not-theirs", ADMIN, keyed("k1"), Connection::told);
    assertThat(codes(outcome)).containsExactly("NOT_SIGNED_IN");
    assertThat(office.find(draft).status()).isEqualTo(ConnectionStatus.AUTHORISED);
    assertThat(office.find(draft).organisation()).isNull();
    assertThat(codes(office.choose(draft, "not-theirs", ADMIN)))
        .containsExactly("ORGANISATION_UNKNOWN");
  }

  private Map<String, Object> taken(String draft, Caller caller) {
    var refused = (Outcome.Refused<Connection>) office.choose(draft, "o1", caller);
    assertThat(codes(refused)).containsExactly("ORGANISATION_TAKEN");
    return refused.why().getFirst().facts();
  }

  @Test
  @DisplayName("INT-3 an organisation a client of the practice has is refused, naming the client")
  void a_taken_organisation() {
    var first = office.importing();
    office.hear(office.find(first).client());
    assertThat(taken(office.signedIn(), ADMIN))
        .containsExactly(Map.entry("client", office.find(first).client()));
  }

  @Test
  @DisplayName(
      "INT-3 an organisation a draft holds is refused until the draft's end, naming no client")
  void a_held_organisation() {
    office.bureau.provider.organisations.add(Organisation.named("o1", "Bakery"));
    office.bureau.provider.organisations.add(Organisation.named("o2", "Cafe"));
    var first = office.signedIn();
    office.choose(first, "o1", ADMIN);
    var until = Objects.requireNonNull(office.find(first).lapsesAt());
    var second = office.signedIn();
    assertThat(taken(second, ADMIN)).isEqualTo(Map.of("until", until, "draft", first));
    assertThat(taken(second, COLLEAGUE)).isEqualTo(Map.of("until", until));
    assertThat(office.choose(second, "o2", ADMIN)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("INT-3 an organisation that was let go of a moment ago may be tried again")
  void an_organisation_let_go_of() {
    var refusal = Taken.by(null, Organisation.named("o1", "Bakery"), "ada", false);
    assertThat(refusal.facts()).isEmpty();
    assertThat(refusal.detail()).contains("try again");
  }
}
