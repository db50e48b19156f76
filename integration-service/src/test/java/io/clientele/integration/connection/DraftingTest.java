package io.clientele.integration.connection;

import static io.clientele.integration.connection.Story.BAKERY;
import static io.clientele.integration.connection.Story.CAFE;
import static io.clientele.integration.connection.Story.LIFE;
import static io.clientele.integration.connection.Story.LISTS;
import static io.clientele.integration.connection.Story.NOW;
import static io.clientele.integration.connection.Story.authorised;
import static io.clientele.integration.connection.Story.chosen;
import static io.clientele.integration.connection.Story.connected;
import static io.clientele.integration.connection.Story.done;
import static io.clientele.integration.connection.Story.expired;
import static io.clientele.integration.connection.Story.importing;
import static io.clientele.integration.connection.Story.lapsed;
import static io.clientele.integration.connection.Story.lapsing;
import static io.clientele.integration.connection.Story.next;
import static io.clientele.integration.connection.Story.refused;
import static io.clientele.integration.connection.Story.said;
import static io.clientele.integration.connection.Story.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ConnectionEvent.ConnectionAttached;
import io.clientele.integration.connection.ConnectionEvent.ConnectionAuthorised;
import io.clientele.integration.connection.ConnectionEvent.ConnectionDraftFreed;
import io.clientele.integration.connection.ConnectionEvent.ConnectionDraftLapsed;
import io.clientele.integration.connection.ConnectionEvent.ConnectionStarted;
import io.clientele.integration.connection.ConnectionEvent.OrganisationChosen;
import io.clientele.integration.provider.Software;
import io.clientele.platform.decision.Decision;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DraftingTest {

  @Test
  @DisplayName("CLI-4 a draft carries the id its client will have")
  void a_draft_carries_the_id_of_its_client() {
    var draft = started();
    assertThat(draft.told())
        .isEqualTo(
            new PublicConnection(
                "n1",
                "p1",
                "c1",
                Software.XERO,
                ConnectionStatus.STARTED,
                null,
                null,
                "ada",
                NOW,
                null,
                List.of(),
                null));
    assertThat(
            said(
                Drafting.start(
                    new NewDraft("n1", "p1", "c1", Software.XERO, "ada", "h", LIFE, Purpose.ADD),
                    NOW)))
        .isEqualTo(new ConnectionStarted("n1", "c1", Software.XERO, "ada"));
    assertThat(draft.lapsesAt()).isEqualTo(NOW.plus(LIFE));
  }

  @Test
  @DisplayName("INT-3 a sign-in is taken once, and in time")
  void a_sign_in_is_taken_once() {
    var decision = Drafting.authorise(started(), "a1", NOW.plus(LIFE).minusMillis(1));
    assertThat(said(decision)).isEqualTo(new ConnectionAuthorised("n1", "a1"));
    assertThat(next(decision).status()).isEqualTo(ConnectionStatus.AUTHORISED);
    assertThat(next(decision).authorisation()).isEqualTo("a1");
    assertThat(refused(Drafting.authorise(authorised(), "a2", NOW))).isEqualTo("SIGN_IN_USED");
    assertThat(refused(Drafting.authorise(chosen(), "a2", NOW))).isEqualTo("SIGN_IN_USED");
    assertThat(refused(Drafting.authorise(connected(), "a2", NOW))).isEqualTo("SIGN_IN_USED");
    assertThat(refused(Drafting.authorise(started(), "a1", NOW.plus(LIFE))))
        .isEqualTo("DRAFT_LAPSED");
    assertThat(refused(Drafting.authorise(lapsing(), "a1", NOW))).isEqualTo("DRAFT_LAPSED");
    assertThat(refused(Drafting.authorise(lapsed(), "a1", NOW))).isEqualTo("DRAFT_LAPSED");
  }

  @Test
  @DisplayName("INT-3 what can be chosen is kept by whoever asked first")
  void what_can_be_chosen_is_kept() {
    var offering = done(Drafting.offer(authorised(), List.of(BAKERY, CAFE)));
    assertThat(offering.events()).isEmpty();
    assertThat(offering.next().offered()).containsExactly(BAKERY, CAFE);
    assertThat(Drafting.offer(offering.next(), List.of(CAFE))).isEqualTo(Decision.unchanged());
    assertThat(Drafting.offer(chosen(), List.of(CAFE))).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-3 an organisation is chosen after the sign-in, and holds its key from then on")
  void an_organisation_is_chosen() {
    var decision = Drafting.choose(authorised(), Choice.of(BAKERY), NOW.plus(LIFE).minusMillis(1));
    assertThat(said(decision)).isEqualTo(new OrganisationChosen("n1", BAKERY));
    assertThat(next(decision).status()).isEqualTo(ConnectionStatus.CHOSEN);
    assertThat(next(decision).organisationKey()).isEqualTo("p1:XERO:o1");
    assertThat(refused(Drafting.choose(started(), Choice.of(BAKERY), NOW)))
        .isEqualTo("NOT_SIGNED_IN");
    assertThat(refused(Drafting.choose(started(), Choice.of(BAKERY), NOW.plus(LIFE))))
        .isEqualTo("DRAFT_LAPSED");
    assertThat(refused(Drafting.choose(authorised(), Choice.of(BAKERY), NOW.plus(LIFE))))
        .isEqualTo("DRAFT_LAPSED");
    assertThat(refused(Drafting.choose(lapsing(), Choice.of(BAKERY), NOW)))
        .isEqualTo("DRAFT_LAPSED");
    assertThat(refused(Drafting.choose(lapsed(), Choice.of(BAKERY), NOW)))
        .isEqualTo("DRAFT_LAPSED");
    assertThat(refused(Drafting.choose(importing(), Choice.of(BAKERY), NOW)))
        .isEqualTo("DRAFT_USED");
    assertThat(refused(Drafting.choose(expired(), Choice.of(BAKERY), NOW))).isEqualTo("DRAFT_USED");
  }

  @Test
  @DisplayName(
      "INT-3 choosing the same again is fine, another is refused: it may be in use already")
  void choosing_again() {
    assertThat(Drafting.choose(chosen(), Choice.of(BAKERY), NOW)).isEqualTo(Decision.unchanged());
    assertThat(refused(Drafting.choose(chosen(), Choice.of(CAFE), NOW)))
        .isEqualTo("ORGANISATION_ALREADY_CHOSEN");
  }

  @Test
  @DisplayName("INT-3 a draft lapses after thirty minutes, wherever it stands, and keeps its key")
  void a_draft_lapses() {
    for (var draft : List.of(started(), authorised(), chosen())) {
      assertThat(Drafting.lapse(draft, NOW.plus(LIFE).minusMillis(1)))
          .isEqualTo(Decision.unchanged());
      var decision = Drafting.lapse(draft, NOW.plus(LIFE));
      assertThat(said(decision)).isEqualTo(new ConnectionDraftLapsed("n1", "c1"));
      assertThat(next(decision).status()).isEqualTo(ConnectionStatus.LAPSING);
      assertThat(next(decision).lapsesAt()).isNull();
      assertThat(next(decision).organisationKey()).isEqualTo(draft.organisationKey());
    }
    for (var other : List.of(lapsing(), lapsed(), importing(), connected(), expired())) {
      assertThat(Drafting.lapse(other, NOW.plus(LIFE))).isEqualTo(Decision.unchanged());
    }
  }

  @Test
  @DisplayName("INT-3 only the answer that nobody used it frees the organisation of a draft")
  void only_the_answer_frees() {
    var decision = Drafting.settle(lapsing(), false, "r1", LISTS, NOW);
    assertThat(said(decision)).isEqualTo(new ConnectionDraftFreed("n1", "c1"));
    assertThat(next(decision).status()).isEqualTo(ConnectionStatus.LAPSED);
    assertThat(next(decision).organisationKey()).isNull();
    assertThat(next(decision).told().organisation()).isEqualTo(BAKERY);
    for (var other : List.of(chosen(), lapsed(), importing(), connected(), expired())) {
      assertThat(Drafting.settle(other, false, "r1", LISTS, NOW)).isEqualTo(Decision.unchanged());
    }
  }

  @Test
  @DisplayName("CLI-4 the answer that it was used attaches it, if nothing has yet")
  void the_answer_that_it_was_used_attaches() {
    var decision = Drafting.settle(lapsing(), true, "r1", LISTS, NOW);
    assertThat(said(decision)).isEqualTo(new ConnectionAttached("n1", "c1"));
    assertThat(next(decision).status()).isEqualTo(ConnectionStatus.IMPORTING);
    assertThat(next(decision).organisationKey()).isEqualTo("p1:XERO:o1");
    assertThat(Drafting.settle(connected(), true, "r1", LISTS, NOW))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-3 a draft is over when its time is, noticed or not; a connection never")
  void when_a_draft_is_over() {
    for (var draft : List.of(started(), authorised(), chosen())) {
      assertThat(Drafting.isOver(draft, NOW.plus(LIFE).minusMillis(1))).isFalse();
      assertThat(Drafting.isOver(draft, NOW.plus(LIFE))).isTrue();
    }
    assertThat(Drafting.isOver(lapsing(), NOW)).isTrue();
    assertThat(Drafting.isOver(lapsed(), NOW)).isTrue();
    assertThat(Drafting.isOver(connected(), NOW.plus(LIFE))).isFalse();
  }
}
