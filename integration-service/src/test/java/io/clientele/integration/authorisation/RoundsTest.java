package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.authorisation.mongo.AuthorisationCollections;
import io.clientele.integration.claim.mongo.ClaimCollections;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Cause;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private final Bureau bureau = Bureau.standing();
  private final String id = bureau.signIn("p1");

  @AfterEach
  void close() {
    bureau.close();
  }

  @Test
  @DisplayName("INT-7 tokens are refreshed ahead of their end without being asked")
  void tokens_are_refreshed_ahead() {
    var round = bureau.refreshRound();
    round.run();
    assertThat(bureau.provider.refreshed).isEmpty();
    bureau.clock.turn(Duration.ofMinutes(25));
    round.run();
    round.run();
    assertThat(bureau.provider.refreshed).containsExactly("refresh-1");
    assertThat(bureau.instance().<String>with(id, access -> access)).isEqualTo("access-2");
  }

  @Test
  @DisplayName(
      "INT-7 a withdrawn sign-in is noticed by nobody's call, and a minute later it is over")
  void a_withdrawn_sign_in_is_noticed() {
    var round = bureau.refreshRound();
    bureau.clock.turn(Duration.ofMinutes(25));
    bureau.provider.faults.add(new GrantRefused("no"));
    round.run();
    round.run();
    assertThat(bureau.find(id).status()).isEqualTo(Authorisation.Status.SUSPECT);
    bureau.clock.turn(Bureau.PATIENCE);
    bureau.provider.faults.add(new GrantRefused("no"));
    round.run();
    assertThat(bureau.find(id).status()).isEqualTo(Authorisation.Status.EXPIRED);
    assertThat(bureau.provider.refreshed).hasSize(2);
  }

  @Test
  @DisplayName("INT-13 a provider that says wait is asked by no round before that")
  void a_provider_that_says_wait() {
    var round = bureau.refreshRound();
    bureau.clock.turn(Duration.ofMinutes(25));
    bureau.provider.faults.add(new Wait("busy", Duration.ofMinutes(3)));
    round.run();
    bureau.clock.turn(Duration.ofMinutes(2));
    round.run();
    assertThat(bureau.provider.refreshed).hasSize(1);
    bureau.clock.turn(Duration.ofMinutes(1));
    round.run();
    assertThat(bureau.provider.refreshed).containsExactly("refresh-1", "refresh-1");
    assertThat(bureau.instance().<String>with(id, access -> access)).isEqualTo("access-2");
  }

  private boolean isDue() {
    var now = bureau.clock.instant();
    return !bureau.due.toRefresh(Software.XERO, now, 1).isEmpty()
        || !bureau.due.toRefreshAgain(Software.XERO, now, 1).isEmpty();
  }

  @Test
  @DisplayName("INT-13 what cannot be refreshed now gives its place in the round to others")
  void what_fails_gives_its_place_to_others() {
    var round = bureau.refreshRound();
    bureau.clock.turn(Duration.ofMinutes(25));
    bureau.provider.faults.add(new Passing("away", null));
    round.run();
    assertThat(isDue()).isFalse();
    bureau.clock.turn(Duration.ofSeconds(5));
    assertThat(isDue()).isTrue();
    round.run();
    assertThat(bureau.provider.refreshed).hasSize(2);
    assertThat(isDue()).isFalse();
  }

  @Test
  @DisplayName("INT-7 those whose last refresh failed come after all others, a few in each round")
  void those_that_failed_come_last() {
    var round = bureau.refreshRound();
    for (var i = 0; i < 10; i++) {
      bureau.provider.account = "failing-" + i;
      bureau.signIn("p1");
    }
    bureau.clock.turn(Duration.ofMinutes(25));
    for (var i = 0; i < 11; i++) {
      bureau.provider.faults.add(i % 2 == 0 ? new Passing("500", null) : new GrantRefused("no"));
    }
    round.run();
    assertThat(bureau.provider.refreshed).hasSize(11);
    for (var i = 0; i < 3; i++) {
      bureau.provider.account = "live-" + i;
      bureau.signIn("p1");
    }
    bureau.provider.refreshed.clear();
    bureau.clock.turn(Duration.ofMinutes(25));
    round.run();
    assertThat(bureau.provider.refreshed).hasSize(7).doesNotHaveDuplicates();
    assertThat(bureau.provider.refreshed.subList(0, 3))
        .containsExactlyInAnyOrder("refresh-12", "refresh-13", "refresh-14");
  }

  @Test
  @DisplayName("INT-7 those that failed have hands of their own when all others have none free")
  void those_that_failed_have_hands_of_their_own() {
    bureau.clock.turn(Duration.ofMinutes(25));
    bureau.provider.faults.add(new GrantRefused("no"));
    bureau.refreshRound().run();
    bureau.clock.turn(Bureau.PATIENCE);
    bureau.provider.faults.add(new GrantRefused("no"));
    new RefreshRound(
            bureau.due,
            bureau.refreshing,
            ClaimCollections.in(bureau.store.database(), bureau.clock),
            software -> work -> {},
            software -> Runnable::run,
            bureau.clock)
        .run();
    assertThat(bureau.find(id).status()).isEqualTo(Authorisation.Status.EXPIRED);
  }

  @Test
  @DisplayName("INT-7 when no refresh has its turn a round asks about nobody for a moment")
  void when_no_refresh_has_its_turn() {
    var round = bureau.refreshRound();
    bureau.provider.account = "another";
    bureau.signIn("p1");
    bureau.clock.turn(Duration.ofMinutes(25));
    bureau.provider.faults.add(Wait.heldBack("not its turn", Duration.ofSeconds(9)));
    bureau.provider.faults.add(Wait.heldBack("not its turn", Duration.ofSeconds(9)));
    round.run();
    bureau.clock.turn(Duration.ofSeconds(8));
    round.run();
    assertThat(bureau.provider.refreshed).hasSize(2);
    bureau.clock.turn(Duration.ofSeconds(1));
    round.run();
    assertThat(bureau.provider.refreshed).hasSize(4);
  }

  @Test
  @DisplayName("INT-7 a round leaves alone what another instance refreshes")
  void a_round_leaves_alone_what_others_do() {
    bureau.clock.turn(Duration.ofMinutes(25));
    var elsewhere = ClaimCollections.in(bureau.store.database(), bureau.clock);
    var claim = elsewhere.take(Refreshing.claim(id), Duration.ofMinutes(1)).orElseThrow();
    bureau.refreshRound().run();
    assertThat(bureau.provider.refreshed).isEmpty();
    claim.release();
    bureau.refreshRound().run();
    assertThat(bureau.provider.refreshed).hasSize(1);
  }

  @Test
  @DisplayName("INT-3a two sign-ins of one account are one authorisation, with the newer tokens")
  void two_sign_ins_of_one_account_are_one() {
    assertThat(bureau.signIn("p1")).isEqualTo(id);
    assertThat(bureau.instance().<String>with(id, access -> access)).isEqualTo("access-2");
    assertThat(bureau.signIn("p2")).isNotEqualTo(id);
    bureau.provider.account = "xero-user-2";
    assertThat(bureau.signIn("p1")).isNotEqualTo(id);
  }

  @Test
  @DisplayName("INT-8 tokens that cannot be opened are put off for long, and nothing ends by it")
  void tokens_that_cannot_be_opened() {
    var fresh = bureau.vault.seal("another", bureau.provider.issue());
    bureau.authorisations.command(
        id,
        Cause.of("test"),
        before ->
            Objects.requireNonNull(before).renew(bureau.mark(id), fresh, bureau.clock.instant()),
        Authorisation::told);
    var round = bureau.refreshRound();
    round.run();
    assertThat(bureau.due.toRefresh(Software.XERO, bureau.clock.instant().plusSeconds(299), 1))
        .isEmpty();
    bureau.clock.turn(Duration.ofMinutes(5));
    assertThat(bureau.due.toRefresh(Software.XERO, bureau.clock.instant(), 1)).hasSize(1);
    round.run();
    assertThat(bureau.find(id).status()).isEqualTo(Authorisation.Status.ACTIVE);
    assertThat(bureau.find(id).tokens()).isEqualTo(fresh);
    assertThat(bureau.provider.refreshed).isEmpty();
  }

  @Test
  @DisplayName("INT-8 what lies under a key this instance was not given has no place in its rounds")
  void what_lies_under_another_key() {
    bureau.clock.turn(Duration.ofMinutes(25));
    bureau.store(id, new Vault(Bureau.keys(1)).seal(id, bureau.provider.issue()));
    assertThat(isDue()).isFalse();
    var informed = AuthorisationCollections.due(bureau.store.aggregates(), Bureau.keys(0, 1));
    assertThat(informed.toRefresh(Software.XERO, bureau.clock.instant(), 1)).hasSize(1);
    bureau.store(id, Bureau.bare(0, id, bureau.provider.issue()));
    assertThat(isDue()).as("in no envelope").isTrue();
    bureau.refreshRound().run();
    assertThat(bureau.provider.refreshed).containsExactly("refresh-3");
  }
}
