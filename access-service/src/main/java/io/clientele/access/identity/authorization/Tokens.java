package io.clientele.access.identity.authorization;

import io.clientele.access.refresh.Family;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/** The tokens of a stored authorisation, read back. */
final class Tokens {

  private Tokens() {}

  /** A token, and the document it was read from. */
  record Read(OAuth2Token token, Document document) {

    void addTo(OAuth2Authorization.Builder builder) {
      builder.token(token, metadata -> TokenDocument.metadata(document, metadata));
    }
  }

  static List<Read> read(Document authorization, String presented) {
    var tokens = new ArrayList<Read>();
    var code = authorization.get(AuthorizationDocument.CODE, Document.class);
    if (code != null) {
      tokens.add(new Read(code(code, presented), code));
    }
    var access = authorization.get(AuthorizationDocument.ACCESS, Document.class);
    if (access != null) {
      var scopes = new HashSet<>(authorization.getList("scopes", String.class));
      tokens.add(new Read(access(access, presented, scopes), access));
    }
    var family = FamilyDocument.read(authorization);
    if (family != null) {
      tokens.add(
          new Read(
              refresh(family, authorization.getString("_id"), presented),
              new Document(TokenDocument.INVALIDATED, false)));
    }
    var id = authorization.get(AuthorizationDocument.ID_TOKEN, Document.class);
    if (id != null) {
      tokens.add(new Read(id(id, presented), id));
    }
    return tokens;
  }

  private static OAuth2AuthorizationCode code(Document document, String presented) {
    return new OAuth2AuthorizationCode(
        value(document, presented),
        TokenDocument.issuedAt(document),
        TokenDocument.expiresAt(document));
  }

  private static OAuth2AccessToken access(Document document, String presented, Set<String> scopes) {
    return new OAuth2AccessToken(
        OAuth2AccessToken.TokenType.BEARER,
        value(document, presented),
        TokenDocument.issuedAt(document),
        TokenDocument.expiresAt(document),
        scopes);
  }

  /** Whether it has expired was looked at when it was found. */
  private static OAuth2RefreshToken refresh(Family family, String id, String presented) {
    var value = presented.startsWith(id + ".") ? presented : "refresh-token:" + id;
    return new OAuth2RefreshToken(value, family.movedAt(), family.endsAt());
  }

  private static OidcIdToken id(Document document, String presented) {
    var claims = TokenDocument.claims(document);
    return new OidcIdToken(
        value(document, presented),
        TokenDocument.issuedAt(document),
        TokenDocument.expiresAt(document),
        claims == null ? Map.of() : claims);
  }

  private static String value(Document document, String presented) {
    return TokenHash.valueFor(document.getString(TokenDocument.HASH), presented);
  }
}
