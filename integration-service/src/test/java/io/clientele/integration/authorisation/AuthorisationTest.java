package io.clientele.integration.authorisation;

import static io.clientele.integration.authorisation.Authorisation.Status.ACTIVE;
import static io.clientele.integration.authorisation.Authorisation.Status.EXPIRED;
import static io.clientele.integration.authorisation.Authorisation.Status.SUSPECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.authorisation.AuthorisationEvent.AuthorisationExpired;
import io.clientele.integration.authorisation.AuthorisationEvent.AuthorisationGranted;
import io.clientele.integration.authorisation.AuthorisationEvent.AuthorisationRecovered;
import io.clientele.integration.authorisation.AuthorisationEvent.AuthorisationSuspected;
import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.Software;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.secret.WrappedKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuthorisationTest {

  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant LATER = NOW.plusSeconds(1500);

  static SealedTokens tokens(String mark) {
    return new SealedTokens("a-" + mark, "r-" + mark, mark, NOW.plusSeconds(1800), null);
  }

  static Authorisation granted() {
    var in = new SignedIn("a1", "p1", Software.XERO, "ada", "xero-1", tokens("one"), Ends.UNKNOWN);
    return next(Authorisation.grant(in, LATER, NOW.plusSeconds(3600)));
  }

  static Authorisation next(Decision<Authorisation, AuthorisationEvent> decision) {
    return done(decision).next();
  }

  private static Decision.Done<Authorisation, AuthorisationEvent> done(
      Decision<Authorisation, AuthorisationEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Done.class);
    return (Decision.Done<Authorisation, AuthorisationEvent>) decision;
  }

  @Test
  @DisplayName("INT-3a a sign-in is an authorisation of one person in one practice")
  void a_sign_in_is_an_authorisation() {
    var in = new SignedIn("a1", "p1", Software.XERO, "ada", "xero-1", tokens("one"), Ends.UNKNOWN);
    var granted = done(Authorisation.grant(in, LATER, NOW));
    assertThat(granted.events()).containsExactly(new AuthorisationGranted("a1"));
    assertThat(granted.next().told())
        .isEqualTo(new PublicAuthorisation("a1", "p1", Software.XERO, "ada", ACTIVE));
    assertThat(granted.next().holds("one")).isTrue();
    assertThat(granted.next().refreshAt()).isEqualTo(LATER);
  }

  @Test
  @DisplayName("INT-7 new tokens are written where the refresh token they used up is still stored")
  void new_tokens_are_written() {
    var renewed = done(granted().renew("one", tokens("two"), LATER.plusSeconds(9)));
    assertThat(renewed.events()).isEmpty();
    assertThat(renewed.next().holds("two")).isTrue();
    assertThat(renewed.next().status()).isEqualTo(ACTIVE);
    assertThat(renewed.next().refreshAt()).isEqualTo(LATER.plusSeconds(9));
  }

  @Test
  @DisplayName("INT-7 tokens that come for a refresh token no longer stored are thrown away")
  void late_tokens_are_thrown_away() {
    assertThat(granted().renew("zero", tokens("two"), LATER)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-7 tokens that come when it is over revive nothing, and are given back")
  void tokens_that_come_when_it_is_over() {
    var over = next(granted().refuseForGood("one"));
    var late = done(over.late(tokens("two"), LATER));
    assertThat(late.events()).isEmpty();
    assertThat(late.next().status()).isEqualTo(EXPIRED);
    assertThat(late.next().tokens()).isNull();
    assertThat(late.next().leaving()).isEqualTo(new Leaving(tokens("two"), LATER));
    assertThat(late.next().reviewAt()).isEqualTo(LATER);
    assertThat(granted().late(tokens("two"), LATER)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-7 the first refusal makes it suspect, and keeps its tokens")
  void the_first_refusal_makes_it_suspect() {
    var suspect = done(granted().refuse("one", NOW, MINUTE));
    assertThat(suspect.events()).containsExactly(new AuthorisationSuspected("a1"));
    assertThat(suspect.next().status()).isEqualTo(SUSPECT);
    assertThat(suspect.next().suspectSince()).isEqualTo(NOW);
    assertThat(suspect.next().refreshAt()).isEqualTo(NOW.plus(MINUTE));
    assertThat(suspect.next().holds("one")).isTrue();
  }

  @Test
  @DisplayName("INT-7 refused again a minute later it is expired, once, and its tokens are gone")
  void refused_again_it_is_expired() {
    var suspect = next(granted().refuse("one", NOW, MINUTE));
    assertThat(suspect.refuse("one", NOW.plus(MINUTE).minusMillis(1), MINUTE))
        .isEqualTo(Decision.unchanged());
    var expired = done(suspect.refuse("one", NOW.plus(MINUTE), MINUTE));
    assertThat(expired.events())
        .containsExactly(new AuthorisationExpired("a1", Ending.REFRESH_REFUSED));
    assertThat(expired.next().status()).isEqualTo(EXPIRED);
    assertThat(expired.next().tokens()).isNull();
    assertThat(expired.next().refreshAt()).isNull();
    assertThat(expired.next().refuse("one", NOW.plus(MINUTE), MINUTE))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-7 a refusal of a refresh token no longer stored changes nothing")
  void a_late_refusal_changes_nothing() {
    assertThat(granted().refuse("zero", NOW, MINUTE)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-7 refused for good it is expired at once, if that token is still stored")
  void refused_for_good_it_is_expired_at_once() {
    var expired = done(granted().refuseForGood("one"));
    assertThat(expired.events())
        .containsExactly(new AuthorisationExpired("a1", Ending.REFRESH_REFUSED));
    assertThat(expired.next().tokens()).isNull();
    assertThat(granted().refuseForGood("zero")).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-7 a suspect the provider takes again is active, and says so")
  void a_suspect_recovers() {
    var suspect = next(granted().refuse("one", NOW, MINUTE));
    var recovered = done(suspect.renew("one", tokens("two"), LATER));
    assertThat(recovered.events()).containsExactly(new AuthorisationRecovered("a1"));
    assertThat(recovered.next().status()).isEqualTo(ACTIVE);
    assertThat(recovered.next().suspectSince()).isNull();
  }

  @Test
  @DisplayName("INT-5a a sign-in nothing is connected by is given back, in use it is kept")
  void an_unused_sign_in_is_given_back() {
    var doubted = next(granted().doubt(NOW));
    assertThat(doubted.reviewAt()).isEqualTo(NOW);
    assertThat(doubted.review(false, NOW.minusMillis(1))).isEqualTo(Decision.unchanged());
    var kept = done(doubted.review(true, NOW));
    assertThat(kept.events()).isEmpty();
    assertThat(kept.next().reviewAt()).isNull();
    assertThat(kept.next().tokens()).isNotNull();
    assertThat(kept.next().review(false, NOW)).isEqualTo(Decision.unchanged());
    var ended = done(doubted.review(false, NOW));
    assertThat(ended.events()).containsExactly(new AuthorisationExpired("a1", Ending.UNUSED));
    assertThat(ended.next().tokens()).isNull();
    var leaving = Objects.requireNonNull(ended.next().leaving());
    assertThat(ended.next().reviewAt()).as("asked again until it went back").isAfter(NOW);
    var gone = next(ended.next().givenBack(leaving));
    assertThat(gone.reviewAt()).isNull();
    assertThat(gone.leaving()).isNull();
  }

  @Test
  @DisplayName("INT-5a a doubt brings a review forward and never puts it off")
  void a_doubt_brings_a_review_forward() {
    var soon = next(granted().doubt(NOW.plusSeconds(60)));
    assertThat(soon.doubt(NOW.plusSeconds(60))).isEqualTo(Decision.unchanged());
    assertThat(soon.doubt(NOW.plusSeconds(61))).isEqualTo(Decision.unchanged());
    var ended = next(next(soon.doubt(NOW)).review(false, NOW));
    assertThat(ended.doubt(NOW)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("INT-8 an authorisation does not say its tokens")
  void an_authorisation_does_not_say_its_tokens() {
    assertThat(granted().toString()).isEqualTo("Authorisation a1 ACTIVE");
    assertThat(tokens("one").toString()).isEqualTo("SealedTokens until 2026-11-24T09:30:00Z");
  }

  @Test
  @DisplayName("INT-8 tokens sealed anew take the place of just those, and nothing is told of it")
  void sealed_anew() {
    var was = tokens("one");
    var is = new SealedTokens("a", "r", "one", was.expiresAt(), new WrappedKey("k2", "wrapped"));
    var resealed = done(granted().reseal(was, is));
    assertThat(resealed.events()).isEmpty();
    assertThat(resealed.next().tokens()).isEqualTo(is);
    assertThat(resealed.next())
        .usingRecursiveComparison()
        .ignoringFields("tokens")
        .isEqualTo(granted());
    var renewed = next(granted().renew("one", tokens("two"), LATER));
    assertThat(renewed.reseal(was, is)).isEqualTo(Decision.unchanged());
    assertThat(resealed.next().reseal(was, was)).isEqualTo(Decision.unchanged());
  }
}
