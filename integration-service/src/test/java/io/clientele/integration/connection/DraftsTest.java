package io.clientele.integration.connection;

import static io.clientele.integration.connection.Office.ADMIN;
import static io.clientele.integration.connection.Office.STANDARD;
import static io.clientele.integration.connection.Office.STRANGER;
import static io.clientele.integration.connection.Office.codes;
import static io.clientele.integration.connection.Office.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftsTest {

  private final Office office = new Office();

  @BeforeEach
  void open() {
    office.bureau.provider.organisations.add(Organisation.named("o1", "Bakery"));
    office.bureau.provider.organisations.add(Organisation.named("o2", "Cafe"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  @DisplayName("CLI-10 whoever may add clients may connect one, and nobody else")
  void who_may_connect() {
    assertThat(codes(office.start(ADMIN))).isEmpty();
    assertThat(codes(office.start(Caller.ofPractice("c", "p1", "CLIENT_ADMIN", Set.of()))))
        .isEmpty();
    assertThat(
            codes(
                office.start(
                    Caller.ofPractice("s", "p1", "STANDARD", Set.of("ADD_CLIENT_ACCOUNTS")))))
        .isEmpty();
    var refused = (Outcome.Refused<Connection>) office.start(STANDARD);
    assertThat(refused.why().getFirst().facts()).containsEntry("permission", "ADD_CLIENT_ACCOUNTS");
    var draft = office.started();
    assertThat(codes(office.choose(draft, "o1", STANDARD))).containsExactly("PERMISSION_MISSING");
    assertThat(office.drafts.find(draft, STANDARD)).isEmpty();
  }

  @Test
  @DisplayName("INT-3 a draft of another practice is not there")
  void a_draft_of_another_practice() {
    var draft = office.started();
    assertThat(office.drafts.find(draft, ADMIN)).isPresent();
    assertThat(office.drafts.find(draft, STRANGER)).isEmpty();
    assertThat(codes(office.choose(draft, "o1", STRANGER))).containsExactly("DRAFT_NOT_FOUND");
    assertThat(codes(office.choose("no-such", "o1", ADMIN))).containsExactly("DRAFT_NOT_FOUND");
  }

  @ParameterizedTest
  @EnumSource(Software.class)
  @DisplayName(
      "CLI-4 only Xero and Sage are connected while adding, and it is said where others are")
  void only_xero_and_sage(Software software) {
    var cause = Cause.of("ada");
    var outcome =
        office.drafts.start(office.drafts.idFor(cause), software, ADMIN, cause, Connection::told);
    if (EnumSet.of(Software.XERO, Software.SAGE).contains(software)) {
      assertThat(outcome).isInstanceOf(Outcome.Done.class);
    } else {
      var refusal = ((Outcome.Refused<Connection>) outcome).why().getFirst();
      assertThat(refusal.reason()).isEqualTo(ConnectionReason.SOFTWARE_NOT_OPEN);
      assertThat(refusal.reason().rule()).isEqualTo("CLI-4");
      assertThat(refusal.facts()).containsEntry("open", List.of(Software.XERO, Software.SAGE));
      assertThat(refusal.detail()).contains("after the client was added", "client's connection");
    }
  }

  @Test
  @DisplayName("INT-1 software nobody registered an app for is not offered")
  void software_without_an_app() {
    office.bureau.provider.setUp = false;
    assertThat(codes(office.start(ADMIN))).containsExactly("SOFTWARE_NOT_SET_UP");
  }

  @Test
  @DisplayName("INT-3 the authorisation address carries the state of this draft alone")
  void the_authorisation_address() {
    var one = office.started();
    var other = office.started();
    assertThat(office.address(one, ADMIN))
        .contains("state=" + office.state(one))
        .endsWith("redirect=http://localhost/api/oauth/callback/xero");
    assertThat(office.state(one)).hasSize(43).isNotEqualTo(office.state(other));
    assertThat(office.find(one).signIn())
        .isEqualTo(office.terms.state(one).hash())
        .doesNotContain(office.state(one));
  }

  @Test
  @DisplayName("INT-3 the authorisation address is told to the one who started it, and nobody else")
  void the_address_is_told_to_who_started_it() {
    var draft = office.started();
    var colleague = Caller.ofPractice("cleo", "p1", "PRACTICE_ADMIN", Set.of());
    assertThat(office.drafts.find(draft, colleague)).isPresent();
    assertThat(office.drafts.wayThere(draft, colleague)).isEmpty();
    assertThat(office.drafts.wayThere(draft, ADMIN)).isPresent();
  }

  @Test
  @DisplayName(
      "INT-3 the organisations a sign-in sees are asked for once, and named with their holder")
  void the_organisations_are_asked_for_once() {
    var first = office.signedIn();
    assertThat(office.choose(first, "o1", ADMIN)).isInstanceOf(Outcome.Done.class);
    var second = office.signedIn();
    var offered = office.organisations.of(SignIn.first(office.find(second)));
    assertThat(offered)
        .extracting(Organisation::currency)
        .as("what is taken is offered by its name: that costs no call")
        .containsExactly(null, "GBP");
    assertThat(office.organisations.taken(office.find(second), offered))
        .containsExactly(java.util.Map.entry("o1", office.find(first)));
    office.bureau.provider.organisations.clear();
    assertThat(office.organisations.of(SignIn.first(office.find(second)))).isEqualTo(offered);
    assertThat(office.organisations.of(SignIn.first(office.find(first)))).isEmpty();
    assertThat(office.organisations.of(SignIn.first(office.find(office.started())))).isEmpty();
  }

  @Test
  @DisplayName("INT-3 an organisation the sign-in cannot see is refused")
  void an_unknown_organisation() {
    var draft = office.signedIn();
    assertThat(codes(office.choose(draft, "o3", ADMIN))).containsExactly("ORGANISATION_UNKNOWN");
    assertThat(codes(office.choose(office.started(), "o1", ADMIN)))
        .containsExactly("NOT_SIGNED_IN");
    office.bureau.clock.turn(Duration.ofMinutes(30));
    assertThat(codes(office.choose(draft, "o1", ADMIN))).containsExactly("DRAFT_LAPSED");
  }

  @Test
  @DisplayName(
      "CLI-4 country, currency and year end of the chosen organisation are known, however many there are")
  void the_chosen_one_is_described() {
    office.bureau.provider.organisations.clear();
    IntStream.range(0, 12)
        .forEach(
            i ->
                office.bureau.provider.organisations.add(Organisation.named("m" + i, "Many " + i)));
    var draft = office.signedIn();
    assertThat(
            office.organisations.of(SignIn.first(office.find(draft))).stream()
                .filter(o -> o.currency() != null))
        .hasSize(10);
    office.choose(draft, "m11", ADMIN);
    assertThat(office.find(draft).organisation())
        .isEqualTo(new Organisation("m11", "Many 11", "GB", "GBP", "--03-31"));
  }

  @Test
  @DisplayName("INT-3 an organisation that cannot be described is offered by its name")
  void an_organisation_that_cannot_be_described() {
    var draft = office.signedIn();
    var faults = office.bureau.provider.faults;
    // The list itself is answered: the fault is for the first organisation in it.
    faults.add(new Passing("first the list", null));
    assertThatThrownBy(() -> office.organisations.of(SignIn.first(office.find(draft))))
        .isInstanceOf(Passing.class);
    assertThat(office.find(draft).offered()).isNull();
    office.bureau.provider.describing.add(new Disconnected("403"));
    assertThat(office.organisations.of(SignIn.first(office.find(draft))))
        .extracting(Organisation::currency)
        .containsExactly(null, "GBP");
  }

  @Test
  @DisplayName("INT-13 who signs in again a moment later costs no call for what was just told")
  void what_was_just_told() {
    office.organisations.of(SignIn.first(office.find(office.signedIn())));
    office.bureau.provider.describing.add(new Disconnected("403"));
    assertThat(office.organisations.of(SignIn.first(office.find(office.signedIn()))))
        .extracting(Organisation::currency)
        .containsExactly("GBP", "GBP");
    office.bureau.clock.turn(Descriptions.KEPT);
    assertThat(office.organisations.of(SignIn.first(office.find(office.signedIn()))))
        .extracting(Organisation::currency)
        .containsExactly(null, "GBP");
  }

  @Test
  @DisplayName("INT-7 a token too old for the description is refreshed, not taken for a secret")
  void a_token_too_old() {
    var draft = office.signedIn();
    office.bureau.provider.describing.add(new NeedsRefresh("401"));
    assertThat(office.organisations.of(SignIn.first(office.find(draft))))
        .extracting(Organisation::currency)
        .containsExactly("GBP", "GBP");
    assertThat(office.bureau.provider.refreshed).hasSize(1);
  }

  @Test
  @DisplayName("INT-3 overdue drafts are found and lapse, once")
  void overdue_drafts_lapse() {
    var draft = office.started();
    var round = new OverdueDrafts(office.connections, office.index, office.bureau.clock);
    round.run();
    assertThat(office.find(draft).status()).isEqualTo(ConnectionStatus.STARTED);
    office.bureau.clock.turn(Duration.ofMinutes(30));
    round.run();
    assertThat(office.find(draft).status()).isEqualTo(ConnectionStatus.LAPSING);
    var version = office.connections.find(draft).version();
    round.run();
    assertThat(office.connections.find(draft).version()).isEqualTo(version);
    assertThat(office.index.overdue(office.bureau.clock.instant(), 10)).isEqualTo(List.of());
  }

  @Test
  @DisplayName("CLI-14 a key sent again after its day is refused, and brings no old draft back")
  void a_key_that_was_outlived() {
    var cause = keyed("k1");
    var id = office.drafts.idFor(cause);
    var first = office.drafts.start(id, Software.XERO, ADMIN, cause, Connection::told);
    assertThat(first).isInstanceOf(Outcome.Done.class);
    office.bureau.clock.turn(Duration.ofHours(24));
    for (var caller : List.of(ADMIN, STRANGER)) {
      assertThat(codes(office.drafts.start(id, Software.XERO, caller, cause, Connection::told)))
          .containsExactly("KEY_OUTLIVED");
    }
    assertThat(office.connections.find(id).version()).isEqualTo(1);
  }
}
