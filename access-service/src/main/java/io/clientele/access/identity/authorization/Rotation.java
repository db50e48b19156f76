package io.clientele.access.identity.authorization;

import com.mongodb.client.model.Filters;
import io.clientele.access.refresh.Family;
import io.clientele.access.refresh.Lifetimes;
import io.clientele.access.refresh.Presented;
import io.clientele.access.refresh.RefreshTokens;
import io.clientele.access.refresh.RefreshTokens.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * The framework asks for one refresh token after the other; which comes next, the family says that
 * lies with the sign-in.
 */
final class Rotation implements OAuth2TokenGenerator<OAuth2RefreshToken> {

  /**
   * What is known of the family while a token of it is redeemed.
   *
   * @param family as it lay in the store
   * @param presented the generation of the token that came
   */
  record Redeeming(Family family, int presented) {

    /** Whether it is the newest: else the one before, which was redeemed a moment ago. */
    boolean isCurrent() {
      return presented == family.generation();
    }

    /** The one being redeemed; null if it is a code. */
    static @Nullable Redeeming of(OAuth2Authorization authorization) {
      return authorization.getAttribute(Redeeming.class.getName());
    }
  }

  private final RefreshTokens tokens;
  private final Lifetimes lifetimes;
  private final Clock clock;

  Rotation(RefreshTokens tokens, Lifetimes lifetimes, Clock clock) {
    this.tokens = tokens;
    this.lifetimes = lifetimes;
    this.clock = clock;
  }

  @Override
  public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
    var authorization = context.getAuthorization();
    if (authorization == null || !OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
      return null;
    }
    var family = following(Redeeming.of(authorization), clock.instant());
    return new OAuth2RefreshToken(
        tokens.of(authorization.getId(), family.generation()),
        family.movedAt(),
        family.expiresAt(lifetimes));
  }

  /** The family once this is redeemed; where that was just done, as it was done. */
  private Family following(@Nullable Redeeming redeeming, Instant instant) {
    var now = instant.truncatedTo(ChronoUnit.MILLIS); // no finer is kept
    if (redeeming == null) {
      return Family.begun(lifetimes, now);
    }
    var family = redeeming.family();
    return redeeming.isCurrent() ? family.next(now) : family;
  }

  /** The family a sign-in has now that this was generated for it; null if it has none. */
  @Nullable Family generated(OAuth2Authorization authorization) {
    var token = authorization.getRefreshToken();
    return token == null
        ? null
        : following(
            Redeeming.of(authorization), Objects.requireNonNull(token.getToken().getIssuedAt()));
  }

  /** Which of our tokens this is; empty if it is none. */
  Optional<Named> read(String token) {
    return tokens.read(token);
  }

  /** What a token of this generation is to its family now. */
  Presented presented(Family family, int generation) {
    return family.presented(generation, lifetimes, clock.instant());
  }

  /** When the newest token of a family ends. */
  Instant until(Family family) {
    return family.expiresAt(lifetimes);
  }

  /** Families whose newest token is of this generation. */
  Bson at(int generation) {
    return Filters.eq(FamilyDocument.FAMILY + "." + FamilyDocument.GENERATION, generation);
  }

  /** Families whose newest token is the successor of this one, and was made just now. */
  Bson justMovedFrom(int generation) {
    return Filters.and(
        at(generation + 1),
        Filters.gt(
            FamilyDocument.FAMILY + "." + FamilyDocument.MOVED_AT,
            Date.from(clock.instant().minus(lifetimes.grace()))));
  }
}
