package io.clientele.integration.authorisation;

import io.clientele.integration.provider.Tokens;
import io.clientele.platform.secret.Sealing;
import io.clientele.platform.secret.Sha256;
import java.util.List;

/** Seals tokens for the store and opens them again; sealed for one authorisation, for no other. */
public final class Vault {

  private final Sealing sealing;
  private final List<Sealing> others;

  /**
   * A vault under this service's secret.
   *
   * @param others open too, and never seal: while the secret is changed there are tokens under the
   *     one before it, and instances that have the next one already
   */
  public Vault(Sealing sealing, List<Sealing> others) {
    this.sealing = sealing;
    this.others = List.copyOf(others);
  }

  /** The tokens as they may be stored. */
  public SealedTokens seal(String authorisation, Tokens tokens) {
    return new SealedTokens(
        sealing.seal(tokens.access(), access(authorisation)),
        sealing.seal(tokens.refresh(), refresh(authorisation)),
        // The length says where one ends: no two pairs make the same text.
        Sha256.of(tokens.refresh().length() + "/" + tokens.refresh() + tokens.access()),
        tokens.expiresAt());
  }

  String access(String authorisation, SealedTokens sealed) {
    return open(sealed.access(), access(authorisation));
  }

  String refresh(String authorisation, SealedTokens sealed) {
    return open(sealed.refresh(), refresh(authorisation));
  }

  private String open(String sealed, String place) {
    try {
      return sealing.open(sealed, place);
    } catch (IllegalStateException closed) {
      for (var other : others) {
        try {
          return other.open(sealed, place);
        } catch (IllegalStateException e) {
          closed.addSuppressed(e);
        }
      }
      throw closed;
    }
  }

  private static String access(String authorisation) {
    return Authorisation.TYPE + "/" + authorisation + "/access";
  }

  private static String refresh(String authorisation) {
    return Authorisation.TYPE + "/" + authorisation + "/refresh";
  }
}
