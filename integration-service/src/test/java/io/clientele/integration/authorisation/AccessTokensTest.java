package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.Passing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

  private final Bureau bureau = new Bureau();
  private final AccessTokens tokens = bureau.instance();
  private final String id = bureau.signIn("p1");

  @AfterEach
  void close() {
    bureau.close();
  }

  @Test
  @DisplayName("INT-7 a good token is used as it is")
  void a_good_token_is_used() {
    assertThat(tokens.<String>with(id, access -> access)).isEqualTo("access-1");
    assertThat(bureau.provider.refreshed).isEmpty();
  }

  @Test
  @DisplayName("INT-7 a token about to end is refreshed before the call")
  void a_token_about_to_end_is_refreshed() {
    bureau.clock.turn(Duration.ofMinutes(30).minusSeconds(4));
    assertThat(tokens.<String>with(id, access -> access)).isEqualTo("access-2");
    assertThat(bureau.provider.refreshed).containsExactly("refresh-1");
  }

  @Test
  @DisplayName("INT-7 calls in a row outlive a token: each is made with one that lasts a minute")
  void calls_in_a_row_outlive_a_token() {
    var seen =
        tokens.<List<String>>inARow(
            id,
            access -> {
              var each = new ArrayList<String>();
              for (var page = 0; page < 4; page++) {
                each.add(access.get());
                bureau.clock.turn(Duration.ofMinutes(20));
              }
              return each;
            });
    assertThat(seen).containsExactly("access-1", "access-1", "access-2", "access-2");
  }

  @Test
  @DisplayName("INT-7 of calls in a row one that is not taken begins them again, once")
  void calls_in_a_row_begin_again_once() {
    var seen = new ArrayList<String>();
    assertThatThrownBy(
            () ->
                tokens.inARow(
                    id,
                    access -> {
                      seen.add(access.get());
                      throw new NeedsRefresh("401");
                    }))
        .isInstanceOf(NeedsRefresh.class);
    assertThat(seen).containsExactly("access-1", "access-2");
  }

  @Test
  @DisplayName("INT-7 a token the provider does not take is refreshed once; a second no is final")
  void a_second_no_is_final() {
    var seen = new ArrayList<String>();
    assertThatThrownBy(
            () ->
                tokens.with(
                    id,
                    access -> {
                      seen.add(access);
                      throw new NeedsRefresh("401");
                    }))
        .isInstanceOf(NeedsRefresh.class);
    assertThat(seen).containsExactly("access-1", "access-2");
    assertThatThrownBy(
            () ->
                tokens.with(
                    id,
                    access -> {
                      throw new Disconnected("403");
                    }))
        .isInstanceOf(Disconnected.class);
    assertThat(bureau.provider.refreshed).containsExactly("refresh-1", "refresh-2");
  }

  @Test
  @DisplayName("INT-7 a no in no words of the provider's is refreshed for once, and then passes")
  void a_no_without_words_passes() {
    assertThatThrownBy(
            () ->
                tokens.with(
                    id,
                    access -> {
                      throw NeedsRefresh.wordless("401");
                    }))
        .isInstanceOf(Passing.class);
    assertThatThrownBy(
            () ->
                tokens.inARow(
                    id,
                    access -> {
                      var unused = access.get();
                      throw NeedsRefresh.wordless("401");
                    }))
        .isInstanceOf(Passing.class);
    assertThat(bureau.provider.refreshed).containsExactly("refresh-1", "refresh-2");
  }

  @Test
  @DisplayName("INT-7 of 200 threads on four instances that need a refresh at once one refreshes")
  void one_refreshes() throws Exception {
    bureau.clock.turn(Duration.ofMinutes(31));
    var instances = Stream.generate(bureau::instance).limit(4).toList();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, 200)
              .<Callable<String>>mapToObj(
                  i -> () -> instances.get(i % 4).with(id, access -> access))
              .toList();
      assertThat(pool.invokeAll(calls).stream().map(Future::resultNow)).containsOnly("access-2");
    }
    assertThat(bureau.provider.refreshed).containsExactly("refresh-1");
  }

  @Test
  @DisplayName(
      "INT-7 while it is suspect the provider is not asked again before the minute is over")
  void a_suspect_is_not_asked_about() {
    bureau.clock.turn(Duration.ofMinutes(31));
    for (var i = 0; i < 3; i++) {
      bureau.provider.faults.add(new GrantRefused("no"));
      assertThatThrownBy(() -> tokens.with(id, access -> access)).isInstanceOf(GrantRefused.class);
    }
    assertThat(bureau.provider.refreshed).hasSize(1);
    assertThat(bureau.find(id).status()).isEqualTo(Authorisation.Status.SUSPECT);
    bureau.clock.turn(Bureau.PATIENCE);
    assertThatThrownBy(() -> tokens.with(id, access -> access)).isInstanceOf(GrantRefused.class);
    assertThat(bureau.find(id).status()).isEqualTo(Authorisation.Status.EXPIRED);
    assertThatThrownBy(() -> tokens.with(id, access -> access))
        .isInstanceOf(SignInOver.class)
        .hasMessageContaining(id);
    assertThat(bureau.provider.refreshed).hasSize(2);
  }

  @Test
  @DisplayName(
      "INT-7 who is refused a token that was replaced meanwhile goes on with the newer one")
  void the_loser_goes_on_with_the_newer_token() {
    bureau.clock.turn(Duration.ofMinutes(31));
    bureau.provider.refreshing = () -> bureau.renew(id);
    bureau.provider.faults.add(new GrantRefused("superseded"));
    assertThat(tokens.<String>with(id, access -> access)).isEqualTo("access-2");
    assertThat(bureau.find(id).status()).isEqualTo(Authorisation.Status.ACTIVE);
    assertThat(bureau.find(id).suspectSince()).isNull();
  }

  @Test
  @DisplayName("INT-7 what is refused for good is asked for once, by nobody again, and is over")
  void what_is_refused_for_good_is_asked_for_once() {
    bureau.clock.turn(Duration.ofMinutes(31));
    bureau.provider.faults.add(GrantRefused.forGood("the log-in is refused"));
    assertThatThrownBy(() -> tokens.with(id, access -> access)).isInstanceOf(GrantRefused.class);
    assertThat(bureau.find(id).status()).isEqualTo(Authorisation.Status.EXPIRED);
    for (var i = 0; i < 3; i++) {
      bureau.clock.turn(Bureau.PATIENCE);
      bureau.refreshRound().run();
      assertThatThrownBy(() -> tokens.with(id, access -> access)).isInstanceOf(SignInOver.class);
    }
    assertThat(bureau.provider.refreshed).hasSize(1);
  }

  @Test
  @DisplayName("INT-7 whoever finds the refresh claimed for long gives up, and nothing has changed")
  void who_finds_it_claimed_gives_up() {
    bureau.clock.turn(Duration.ofMinutes(31));
    var elsewhere =
        io.clientele.integration.claim.mongo.ClaimCollections.in(
            bureau.store.database(), bureau.clock);
    assertThat(elsewhere.take(Refreshing.claim(id), Duration.ofHours(1))).isPresent();
    var impatient =
        new AccessTokens(
            bureau.authorisations,
            bureau.refreshing,
            bureau.vault,
            elsewhere,
            bureau.clock,
            Duration.ofMillis(100));
    assertThatThrownBy(() -> impatient.with(id, access -> access)).isInstanceOf(Passing.class);
    assertThat(bureau.provider.refreshed).isEmpty();
  }
}
