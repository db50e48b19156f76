package io.clientele.access.identity.authorization;

import java.net.URL;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;

/** How a code or token lies in the store: its hash and what is known of it, never itself. */
final class TokenDocument {

  static final String HASH = "hash";

  private static final String ISSUED_AT = "issuedAt";
  private static final String EXPIRES_AT = "expiresAt";
  static final String INVALIDATED = "invalidated";
  private static final String CLAIMS = "claims";

  private TokenDocument() {}

  static Document of(Token<? extends OAuth2Token> kept) {
    var token = kept.getToken();
    var document =
        new Document(HASH, TokenHash.keptOf(token.getTokenValue()))
            .append(ISSUED_AT, date(token.getIssuedAt()))
            .append(EXPIRES_AT, date(token.getExpiresAt()))
            .append(INVALIDATED, kept.isInvalidated());
    var claims = kept.getClaims();
    if (claims != null) {
      document.append(CLAIMS, stored(claims));
    }
    return document;
  }

  static Instant issuedAt(Document document) {
    return document.getDate(ISSUED_AT).toInstant();
  }

  static Instant expiresAt(Document document) {
    return document.getDate(EXPIRES_AT).toInstant();
  }

  /** What the framework notes beside a token. */
  static void metadata(Document document, Map<String, Object> metadata) {
    metadata.put(Token.INVALIDATED_METADATA_NAME, document.getBoolean(INVALIDATED));
    var claims = claims(document);
    if (claims != null) {
      metadata.put(Token.CLAIMS_METADATA_NAME, claims);
    }
  }

  static @Nullable Map<String, Object> claims(Document document) {
    var stored = document.get(CLAIMS, Document.class);
    if (stored == null) {
      return null;
    }
    var claims = new LinkedHashMap<String, Object>();
    stored.forEach(
        (name, value) -> claims.put(name, value instanceof Date at ? at.toInstant() : value));
    return claims;
  }

  private static Document stored(Map<String, Object> claims) {
    var document = new Document();
    claims.forEach((name, value) -> document.append(name, stored(value)));
    return document;
  }

  private static Object stored(Object value) {
    return switch (value) {
      case Instant at -> Date.from(at);
      case URL url -> url.toString();
      case Collection<?> many -> many.stream().map(TokenDocument::stored).toList();
      default -> value;
    };
  }

  private static Date date(@Nullable Instant at) {
    if (at == null) {
      throw new IllegalArgumentException("a token that never ends is not kept");
    }
    return Date.from(at);
  }
}
