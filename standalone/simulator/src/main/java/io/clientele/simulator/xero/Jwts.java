package io.clientele.simulator.xero;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.simulator.oauth.Grant;
import io.clientele.simulator.oauth.RandomText;
import io.clientele.simulator.provider.App;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tokens in the shape of a JWT with the claims clients read: {@code xero_userid} (providers.md 2.1
 * [S]) and {@code authentication_event_id} (2.2 [D]). Their signatures are by chance: which tokens
 * were given is kept, and nobody else could verify them.
 */
final class Jwts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

  private Jwts() {}

  static String access(App app, Grant grant, Instant now, Instant expires) {
    var claims = about(grant, expires);
    claims.put("nbf", now.getEpochSecond());
    claims.put("aud", "https://identity.xero.com/resources");
    claims.put("client_id", app.clientId());
    claims.put("auth_time", grant.at().getEpochSecond());
    claims.put("jti", RandomText.next());
    claims.put("authentication_event_id", grant.id().toString());
    claims.put("scope", grant.scopes());
    return written(claims);
  }

  /** The id token that comes along with the scope {@code openid}. */
  static String id(App app, Grant grant, Instant now, Instant expires) {
    var claims = about(grant, expires);
    claims.put("aud", app.clientId());
    claims.put("iat", now.getEpochSecond());
    claims.put("email", grant.person().email());
    claims.put("name", grant.person().name());
    return written(claims);
  }

  private static Map<String, Object> about(Grant grant, Instant expires) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", "https://identity.xero.com");
    claims.put("exp", expires.getEpochSecond());
    claims.put("sub", grant.person().id().toString());
    claims.put("xero_userid", grant.person().id().toString());
    return claims;
  }

  private static String written(Map<String, Object> claims) {
    try {
      return encoded(HEADER.getBytes(UTF_8))
          + "."
          + encoded(JSON.writeValueAsBytes(claims))
          + "."
          + RandomText.next();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
