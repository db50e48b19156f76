package io.clientele.integration.authorisation;

import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.Tokens;
import io.clientele.platform.secret.DataKey;
import io.clientele.platform.secret.SealingKeys;
import io.clientele.platform.secret.Sha256;
import io.clientele.platform.secret.UnknownKey;
import java.time.Instant;

/** Seals tokens for the store and opens them again; sealed for one authorisation, for no other. */
public final class Vault {

  private final SealingKeys keys;

  /** A vault under this service's keys. */
  public Vault(SealingKeys keys) {
    this.keys = keys;
  }

  /** The tokens as they may be stored. */
  public SealedTokens seal(String authorisation, Tokens tokens) {
    // The length says where one ends: no two pairs make the same text.
    var mark = Sha256.of(tokens.refresh().length() + "/" + tokens.refresh() + tokens.access());
    return seal(authorisation, tokens.access(), tokens.refresh(), mark, tokens.expiresAt());
  }

  private SealedTokens seal(
      String authorisation, String access, String refresh, String mark, Instant expiresAt) {
    DataKey key = keys.make(place(authorisation));
    return new SealedTokens(
        key.sealing().seal(access, access(authorisation)),
        key.sealing().seal(refresh, refresh(authorisation)),
        mark,
        expiresAt,
        key.wrapped());
  }

  /**
   * The same tokens under the present key. Of an envelope only the data key is wrapped anew; what
   * lies in none yet gets one.
   *
   * @throws Passing if it lies under a key that this instance was not given
   * @throws IllegalStateException if it cannot be opened
   */
  public SealedTokens reseal(String authorisation, SealedTokens sealed) {
    var key = sealed.key();
    if (key == null) {
      return seal(
          authorisation,
          access(authorisation, sealed),
          refresh(authorisation, sealed),
          sealed.mark(),
          sealed.expiresAt());
    }
    try {
      return new SealedTokens(
          sealed.access(),
          sealed.refresh(),
          sealed.mark(),
          sealed.expiresAt(),
          keys.rewrap(key, place(authorisation)));
    } catch (UnknownKey unknown) {
      throw passing(authorisation, unknown);
    }
  }

  /** Whether it can be opened; what it is stays in here. */
  public boolean opens(String authorisation, SealedTokens sealed) {
    try {
      return !refresh(authorisation, sealed).isEmpty();
    } catch (Passing | IllegalStateException closed) {
      return false;
    }
  }

  String access(String authorisation, SealedTokens sealed) {
    return open(authorisation, sealed, sealed.access(), access(authorisation));
  }

  String refresh(String authorisation, SealedTokens sealed) {
    return open(authorisation, sealed, sealed.refresh(), refresh(authorisation));
  }

  private String open(String authorisation, SealedTokens tokens, String sealed, String place) {
    var key = tokens.key();
    if (key == null) {
      return keys.openBare(sealed, place)
          .orElseThrow(
              () -> new IllegalStateException("what belongs to " + place + " cannot be opened"));
    }
    try {
      return keys.open(key, place(authorisation)).open(sealed, place);
    } catch (UnknownKey unknown) {
      throw passing(authorisation, unknown);
    }
  }

  // Another instance has the key, or this one has it after its next start: nothing ends by it.
  private static Passing passing(String authorisation, UnknownKey unknown) {
    return new Passing(place(authorisation) + ": " + unknown.getMessage(), unknown);
  }

  private static String place(String authorisation) {
    return Authorisation.TYPE + "/" + authorisation;
  }

  private static String access(String authorisation) {
    return place(authorisation) + "/access";
  }

  private static String refresh(String authorisation) {
    return place(authorisation) + "/refresh";
  }
}
