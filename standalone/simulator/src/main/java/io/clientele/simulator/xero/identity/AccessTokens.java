package io.clientele.simulator.xero.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.simulator.oauth.RandomText;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Access tokens in the shape of a JWT with the claims clients read: {@code xero_userid}
 * (providers.md 2.1 [S]) and {@code authentication_event_id} (2.2 [D]). Signed with a key of this
 * process, so none is kept, and none outlives it.
 */
final class AccessTokens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALGORITHM = "HmacSHA256";
  private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

  private final SecretKeySpec key = new SecretKeySpec(RandomText.next().getBytes(UTF_8), ALGORITHM);

  String issue(Grant grant, String clientId, Instant now, Instant expires) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("nbf", now.getEpochSecond());
    claims.put("exp", expires.getEpochSecond());
    claims.put("iss", "https://identity.xero.com");
    claims.put("aud", "https://identity.xero.com/resources");
    claims.put("client_id", clientId);
    claims.put("sub", grant.person().id().toString());
    claims.put("auth_time", grant.at().getEpochSecond());
    claims.put("xero_userid", grant.person().id().toString());
    claims.put("jti", RandomText.next());
    claims.put("authentication_event_id", grant.authEvent().toString());
    claims.put("scope", grant.scopes().names());
    return signed(claims);
  }

  /** The id token that comes along with the scope {@code openid}. */
  String idToken(Grant grant, String clientId, Instant now, Instant expires) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", "https://identity.xero.com");
    claims.put("aud", clientId);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", expires.getEpochSecond());
    claims.put("sub", grant.person().id().toString());
    claims.put("xero_userid", grant.person().id().toString());
    claims.put("email", grant.person().email());
    claims.put("name", grant.person().name());
    return signed(claims);
  }

  /** What a token says, expired or not; empty if it was not made here. */
  Optional<AccessToken> read(String token) {
    int dot = token.lastIndexOf('.');
    if (dot < 0
        || !MessageDigest.isEqual(
            bytes(token.substring(dot + 1)), bytes(signature(token.substring(0, dot))))) {
      return Optional.empty();
    }
    var claims = claims(token.substring(token.indexOf('.') + 1, dot));
    return claims.has("authentication_event_id")
        ? Optional.of(accessToken(claims))
        : Optional.empty();
  }

  private static AccessToken accessToken(JsonNode claims) {
    return new AccessToken(
        UUID.fromString(claims.required("authentication_event_id").asText()),
        UUID.fromString(claims.required("xero_userid").asText()),
        Scopes.read(
            String.join(
                " ", claims.required("scope").valueStream().map(JsonNode::asText).toList())),
        Instant.ofEpochSecond(claims.required("exp").asLong()));
  }

  private static JsonNode claims(String encoded) {
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(encoded));
    } catch (IOException e) {
      throw new IllegalStateException("A token signed here is no JSON", e);
    }
  }

  private String signed(Map<String, Object> claims) {
    try {
      var text = encoded(bytes(HEADER)) + "." + encoded(JSON.writeValueAsBytes(claims));
      return text + "." + signature(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signature(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return encoded(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
