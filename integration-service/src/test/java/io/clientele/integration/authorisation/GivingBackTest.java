package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.Software;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GivingBackTest {

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
  @DisplayName(
      "INT-5a who signs in again before the provider took a sign-in back keeps the new one")
  void signed_in_again_before_it_went_back() {
    bureau.provider.faults.add(new Passing("away", null));
    bureau.clock.turn(Duration.ofHours(2));
    bureau.reviewRound().run();
    assertThat(bureau.signIn("p1")).isEqualTo(id);
    bureau.used.add(id);
    bureau.clock.turn(Duration.ofHours(2));
    bureau.reviewRound().run();
    assertThat(bureau.provider.revoked).isEmpty();
    assertThat(bureau.find(id).leaving()).isNull();
    assertThat(bureau.find(id).tokens()).isNotNull();
  }

  @Test
  @DisplayName("INT-5a who signs in again while a sign-in is about to go back keeps the new one")
  void signed_in_again_while_it_goes_back() {
    bureau.clock.turn(Duration.ofHours(2));
    reviewedWhile(() -> bureau.signIn("p1"));
    assertThat(bureau.provider.revoked).isEmpty();
    assertThat(bureau.find(id).leaving()).isNull();
    assertThat(bureau.find(id).tokens()).isNotNull();
  }

  // Somebody does something right before the provider is asked.
  private void reviewedWhile(Runnable meanwhile) {
    new ReviewRound(
            bureau.authorisations,
            new DueAuthorisations() {
              @Override
              public List<Authorisation> toRefresh(Software software, Instant now, int most) {
                return bureau.due.toRefresh(software, now, most);
              }

              @Override
              public List<Authorisation> toRefreshAgain(Software software, Instant now, int most) {
                return bureau.due.toRefreshAgain(software, now, most);
              }

              @Override
              public List<Authorisation> toReview(Software software, Instant now, int most) {
                return bureau.due.toReview(software, now, most);
              }

              @Override
              public boolean hasTwin(Authorisation authorisation) {
                meanwhile.run();
                return bureau.due.hasTwin(authorisation);
              }
            },
            bureau.used::contains,
            bureau.providers,
            bureau.vault,
            software -> Runnable::run,
            bureau.clock)
        .run();
  }

  @Test
  @DisplayName(
      "INT-7 tokens that come when it is over go back to the provider, and nobody has them")
  void tokens_that_come_too_late() {
    bureau.clock.turn(Duration.ofMinutes(31));
    bureau.provider.refreshing = () -> bureau.end(id);
    assertThatThrownBy(() -> bureau.instance().with(id, access -> access))
        .isInstanceOf(SignInOver.class);
    bureau.reviewRound().run();
    assertThat(bureau.provider.revoked).containsExactly("refresh-2");
    assertThat(bureau.find(id).status()).isEqualTo(Authorisation.Status.EXPIRED);
    assertThat(bureau.find(id).leaving()).isNull();
  }

  @Test
  @DisplayName("INT-5a no sign-in is given up without a try, however long nobody was there")
  void not_without_a_try() {
    bureau.provider.faults.add(new Passing("away", null));
    bureau.clock.turn(Duration.ofHours(2));
    bureau.reviewRound().run();
    bureau.clock.turn(Duration.ofDays(3));
    bureau.reviewRound().run();
    assertThat(bureau.provider.revoked).containsExactly("refresh-1");
    assertThat(bureau.find(id).leaving()).isNull();
  }

  @Test
  @DisplayName("INT-8 the tokens of a sign-in a provider never takes back are dropped after a day")
  void dropped_after_a_day() {
    bureau.clock.turn(Duration.ofHours(2));
    for (var tries = 0; tries < 40; tries++) {
      bureau.provider.faults.add(new Passing("away", null));
      bureau.reviewRound().run();
      bureau.clock.turn(Duration.ofHours(1));
    }
    assertThat(bureau.find(id).leaving()).isNull();
    assertThat(bureau.provider.revoked).isEmpty();
    assertThat(bureau.provider.faults).hasSizeGreaterThan(10);
  }
}
