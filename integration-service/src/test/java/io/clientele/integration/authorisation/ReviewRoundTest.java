package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.ProviderFault.Passing;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReviewRoundTest {

  private final Bureau bureau = new Bureau();
  private final String id = bureau.signIn("p1");

  @AfterEach
  void close() {
    bureau.close();
  }

  @Test
  @DisplayName("INT-5a a sign-in that came to nothing is given back at the provider, and forgotten")
  void an_unused_sign_in_is_given_back() {
    var round = bureau.reviewRound();
    bureau.clock.turn(Duration.ofMinutes(59));
    round.run();
    assertThat(bureau.provider.revoked).isEmpty();
    bureau.clock.turn(Duration.ofMinutes(1));
    round.run();
    round.run();
    assertThat(bureau.provider.revoked).containsExactly("refresh-1");
    assertThat(bureau.find(id).tokens()).isNull();
  }

  @Test
  @DisplayName("INT-5a a sign-in in use is not given back")
  void a_sign_in_in_use_is_kept() {
    bureau.used.add(id);
    bureau.clock.turn(Duration.ofHours(2));
    bureau.reviewRound().run();
    assertThat(bureau.provider.revoked).isEmpty();
    assertThat(bureau.find(id).tokens()).isNotNull();
  }

  @Test
  @DisplayName("INT-5a what the same account is connected by elsewhere is only forgotten here")
  void a_twin_is_only_forgotten() {
    var twin = bureau.signIn("p2");
    bureau.used.add(twin);
    bureau.clock.turn(Duration.ofHours(2));
    bureau.reviewRound().run();
    assertThat(bureau.provider.revoked).isEmpty();
    assertThat(bureau.find(id).tokens()).isNull();
    assertThat(bureau.find(twin).tokens()).isNotNull();
  }

  @Test
  @DisplayName(
      "INT-5a a provider that does not answer does not keep a sign-in from being forgotten")
  void it_is_forgotten_all_the_same() {
    bureau.provider.faults.add(new Passing("away", null));
    bureau.clock.turn(Duration.ofHours(2));
    bureau.reviewRound().run();
    assertThat(bureau.find(id).tokens()).isNull();
    bureau.reviewRound().run();
    assertThat(bureau.provider.revoked).as("not at once again").isEmpty();
    bureau.clock.turn(Duration.ofMinutes(1));
    bureau.reviewRound().run();
    assertThat(bureau.provider.revoked).containsExactly("refresh-1");
    assertThat(bureau.find(id).leaving()).isNull();
    bureau.clock.turn(Duration.ofHours(2));
    bureau.reviewRound().run();
    assertThat(bureau.provider.revoked).hasSize(1);
  }

  @Test
  @DisplayName("INT-5a what is given back is the token that was forgotten, however new it is")
  void the_forgotten_token_is_given_back() {
    var round =
        new ReviewRound(
            bureau.authorisations,
            bureau.due,
            unused -> {
              bureau.refreshing.refresh(id, bureau.mark(id));
              return false;
            },
            bureau.providers,
            bureau.vault,
            software -> Runnable::run,
            bureau.clock);
    bureau.clock.turn(Duration.ofHours(2));
    round.run();
    assertThat(bureau.find(id).tokens()).isNull();
    assertThat(bureau.provider.revoked).containsExactly("refresh-2");
  }

  @Test
  @DisplayName("INT-13 a round that gives sign-ins back waits for no provider")
  void a_review_waits_for_no_provider() {
    var left = new ArrayList<Runnable>();
    var round =
        new ReviewRound(
            bureau.authorisations,
            bureau.due,
            bureau.used::contains,
            bureau.providers,
            bureau.vault,
            software -> left::add,
            bureau.clock);
    bureau.clock.turn(Duration.ofHours(2));
    round.run();
    assertThat(bureau.provider.revoked).isEmpty();
    left.forEach(Runnable::run);
    assertThat(bureau.provider.revoked).containsExactly("refresh-1");
  }
}
