package io.clientele.gateway.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the provider gave for a sign-in.
 *
 * @param access for services
 * @param givenAt when it was given
 * @param endsAt when it ends
 * @param refresh for the next access token, good for one redeem; null if the provider gives none
 * @param id the newest ID token, by which the provider knows the sign-in when it is to end
 * @param account the one account the access token is for, if any
 * @param role there
 */
public record Tokens(
    String access,
    Instant givenAt,
    Instant endsAt,
    @Nullable String refresh,
    String id,
    @Nullable String account,
    @Nullable String role) {

  /** They are for no log. */
  @Override
  public String toString() {
    return "Tokens";
  }
}
