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
