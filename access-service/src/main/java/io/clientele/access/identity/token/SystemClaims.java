package io.clientele.access.identity.token;

import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

/**
 * What the token of a system says. It is nobody's, so no change of a person's rights ends it: it
 * carries the state 0 of a subject that has none, and lives its five minutes.
 */
public final class SystemClaims {

  /** The client setting that names the account a system works for. */
  public static final String ACCOUNT = "clientele.account";

  private SystemClaims() {}

  static void customize(JwtEncodingContext context) {
    var client = context.getRegisteredClient();
    context
        .getClaims()
        // A slash is in no login's id.
        .subject("system/" + client.getClientId())
        .claim("account", client.getClientSettings().getSetting(ACCOUNT))
        // Everything there is to see of the account; the scopes say where, and whether to change.
        .claim("role", "PRACTICE_ADMIN")
        .claim("rv", 0);
  }
}
