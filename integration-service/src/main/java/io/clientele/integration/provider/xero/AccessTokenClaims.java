package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.wire.ProviderJson;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What an access token says of itself. It came from Xero over TLS: nothing is verified here. */
final class AccessTokenClaims {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private AccessTokenClaims() {}

  /** Who signed in at Xero ({@code xero_userid}); null if the token does not say so. */
  static @Nullable String account(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return null;
    }
    try {
      return ProviderJson.text(
          MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1])), "xero_userid");
    } catch (IllegalArgumentException | JacksonException e) {
      return null;
    }
  }
}
