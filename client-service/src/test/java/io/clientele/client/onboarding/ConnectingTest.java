package io.clientele.client.onboarding;

import static io.clientele.client.bundle.BundleReason.BUNDLE_FULL;
import static io.clientele.client.onboarding.OnboardingReason.BUSINESS_NAME_REQUIRED;
import static io.clientele.client.onboarding.OnboardingReason.CONNECTION_DRAFT_LAPSED;
import static io.clientele.client.onboarding.OnboardingReason.CONNECTION_DRAFT_NOT_CHOSEN;
import static io.clientele.client.onboarding.OnboardingReason.CONNECTION_DRAFT_UNKNOWN;
import static io.clientele.client.onboarding.OnboardingReason.CONNECTION_DRAFT_USED;
import static io.clientele.client.onboarding.OnboardingReason.SOFTWARE_NOT_OPEN;
import static io.clientele.client.practice.PracticeReason.SUBSCRIPTION_NOT_KNOWN_YET;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientSettings;
import io.clientele.client.account.Solution;
import io.clientele.client.account.SomeClient;
import io.clientele.client.connection.HeardConnection;
import io.clientele.client.connection.Organisation;
import io.clientele.client.connection.Software;
import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConnectingTest {

  private static final Situation US = Situation.in(Region.US);
  private static final Organisation HARBOUR = new Organisation("Harbour", "IE", "EUR", "--06-30");
  private static final HeardConnection CHOSEN = connection("XERO", "CHOSEN", HARBOUR);

  @Test
  @DisplayName("CLI-4 with a connection the client has its id, its organisation's name, settings")
  void with_a_connection_the_client_has_its_id() {
    var client = made(adding(null), CHOSEN);
    assertThat(client.id()).isEqualTo("c-future");
    assertThat(client.connection()).isEqualTo("d1");
    assertThat(client.businessName()).isEqualTo("Harbour");
    var own = US.defaults().settings();
    assertThat(client.settings())
        .isEqualTo(
            new ClientSettings(
                "IE",
                "EUR",
                "America/New_York",
                "--06-30",
                own.bookkeeping(),
                own.publishing(),
                0L));
    assertThat(client.addedAs()).isEqualTo("c1");
    assertThat(made(adding("Pier"), CHOSEN).businessName()).isEqualTo("Pier");
  }

  @Test
  @DisplayName("CLI-8 without a connection the client has the defaults as its settings")
  void without_a_connection_it_has_the_defaults() {
    var client = made(Situation.command(null, Solution.BOOKKEEPING), null);
    assertThat(client.id()).isEqualTo("c1");
    assertThat(client.connection()).isNull();
    assertThat(client.settings()).isEqualTo(US.defaults().copy(null));
  }

  @Test
  @DisplayName("CLI-4 an unknown connection is refused, and a name asked for")
  void an_unknown_connection_is_refused() {
    assertThat(US.withBundle(1, 1).adding(adding(null), null))
        .extracting(Refusal::reason)
        .containsExactly(CONNECTION_DRAFT_UNKNOWN, BUSINESS_NAME_REQUIRED, BUNDLE_FULL);
    assertThat(US.adding(adding("Pier"), null))
        .singleElement()
        .satisfies(no -> assertThat(no.field()).isEqualTo("connection"));
  }

  @Test
  @DisplayName("CLI-4 no name is asked for where one may still come with the organisation")
  void no_name_is_asked_for_where_one_may_come() {
    assertThat(US.adding(adding(null), connection("XERO", "STARTED", null)))
        .extracting(Refusal::reason)
        .containsExactly(CONNECTION_DRAFT_NOT_CHOSEN);
    var nameless = connection("XERO", "CHOSEN", new Organisation(" ", null, null, null));
    assertThat(US.adding(adding(null), nameless))
        .singleElement()
        .satisfies(no -> assertThat(no.reason()).isEqualTo(BUSINESS_NAME_REQUIRED))
        .satisfies(no -> assertThat(no.field()).isEqualTo("businessName"));
  }

  @Test
  @DisplayName("CLI-4 only Xero and Sage are connected while adding, and that is said")
  void only_xero_and_sage() {
    assertThat(US.adding(adding(null), connection("SAGE", "CHOSEN", HARBOUR))).isEmpty();
    assertThat(US.adding(adding(null), connection("FREEAGENT", "CHOSEN", HARBOUR)))
        .singleElement()
        .satisfies(no -> assertThat(no.reason()).isEqualTo(SOFTWARE_NOT_OPEN))
        .satisfies(no -> assertThat(no.facts()).containsEntry("open", List.of(Software.values())));
  }

  @Test
  @DisplayName(
      "CLI-4 a connection that has its client is used, one that waited too long has lapsed")
  void used_and_lapsed() {
    assertThat(US.adding(adding(null), connection("XERO", "CONNECTED", HARBOUR)))
        .singleElement()
        .satisfies(no -> assertThat(no.reason()).isEqualTo(CONNECTION_DRAFT_USED))
        .satisfies(no -> assertThat(no.facts()).containsEntry("client", "c-future"));
    assertThat(US.adding(adding(null), connection("XERO", "LAPSED", HARBOUR)))
        .extracting(Refusal::reason)
        .containsExactly(CONNECTION_DRAFT_LAPSED);
  }

  @Test
  @DisplayName(
      "CLI-4 who looks after the draft began to close is refused, unless its client is there")
  void a_closing_draft_is_refused() {
    var present = made(adding(null), CHOSEN);
    assertThat(closing(null)).extracting(Refusal::reason).containsExactly(CONNECTION_DRAFT_LAPSED);
    assertThat(closing(present)).extracting(Refusal::reason).containsExactly(CONNECTION_DRAFT_USED);
  }

  @Test
  @DisplayName("CLI-1 before the practice was heard of, what is known to be wrong is said")
  void before_the_practice_was_heard_of() {
    var facts = new Facts(null, null, null, null, null, false, Situation.NOBODY, Finding.DOMAIN);
    assertThat(Admission.problems(adding(null), US.caller(), facts))
        .extracting(Refusal::reason)
        .containsExactly(
            CONNECTION_DRAFT_UNKNOWN, BUSINESS_NAME_REQUIRED, SUBSCRIPTION_NOT_KNOWN_YET);
  }

  private static List<Refusal> closing(@Nullable Client present) {
    return Admission.problems(
        adding(null),
        US.caller(),
        new Facts(
            present,
            US.practice(),
            US.bundle(),
            CHOSEN,
            US.defaults(),
            true,
            Situation.NOBODY,
            Finding.DOMAIN));
  }

  private static Client made(AddClient command, @Nullable HeardConnection connection) {
    var decision =
        Newcomer.decision(
            command, US.facts(connection), "ada", "A@in.example", "slot-1", Instant.EPOCH);
    var done = (Decision.Done<Client, ClientEvent>) decision;
    var client = done.next();
    assertThat(client.extractKey()).isEqualTo("a@in.example");
    assertThat(done.events()).containsExactly(SomeClient.created(client.id(), client.connection()));
    return client;
  }

  private static AddClient adding(@Nullable String name) {
    return SomeAdd.of("c1").with("d1").called(name).command();
  }

  private static HeardConnection connection(
      String software, String status, @Nullable Organisation organisation) {
    return new HeardConnection("d1", "p1", "c-future", software, status, organisation);
  }
}
