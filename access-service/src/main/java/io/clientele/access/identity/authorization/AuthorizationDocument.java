package io.clientele.access.identity.authorization;

import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * How one sign-in to one client lies in the store. Field by field, so that any release can read it.
 */
final class AuthorizationDocument {

  static final String VERSION = "version";
  static final String CLIENT = "client";
  static final String CODE = "code";
  static final String ACCESS = "access";
  static final String ID_TOKEN = "idToken";
  static final String EXPIRES_AT = "expiresAt";
  static final String ENDED_AT = "endedAt";
  static final String LOGIN = "login";

  private static final String FACTORS = "factors";
  private static final String GRANT = "grant";
  private static final String SCOPES = "scopes";
  private static final String REQUEST = "request";

  private AuthorizationDocument() {}

  /** What never changes. */
  static Document of(OAuth2Authorization authorization) {
    OAuth2AuthorizationRequest request =
        Objects.requireNonNull(
            authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
    Authentication person =
        Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
    return new Document("_id", authorization.getId())
        .append(CLIENT, authorization.getRegisteredClientId())
        .append(LOGIN, authorization.getPrincipalName())
        .append(FACTORS, PrincipalDocument.factors(person))
        .append(GRANT, authorization.getAuthorizationGrantType().getValue())
        .append(SCOPES, new ArrayList<>(authorization.getAuthorizedScopes()))
        .append(REQUEST, RequestDocument.of(request));
  }

  /**
   * What does: the tokens there are, and when the last of them ends.
   *
   * @param until when the newest refresh token ends, if there is one
   */
  static Document tokens(OAuth2Authorization authorization, @Nullable Instant until) {
    var document = new Document();
    append(document, CODE, authorization.getToken(OAuth2AuthorizationCode.class));
    append(document, ACCESS, authorization.getToken(OAuth2AccessToken.class));
    append(document, ID_TOKEN, authorization.getToken(OidcIdToken.class));
    Stream.concat(
            Stream.ofNullable(until),
            document.values().stream().map(token -> TokenDocument.expiresAt((Document) token)))
        .max(Instant::compareTo)
        .map(Date::from)
        .ifPresent(last -> document.append(EXPIRES_AT, last));
    return document;
  }

  private static void append(
      Document document,
      String name,
      OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
    if (token != null) {
      document.append(name, TokenDocument.of(token));
    }
  }

  /**
   * The authorisation again.
   *
   * @param presented the value it was found by, the only one known
   */
  static OAuth2Authorization.Builder read(
      Document document, RegisteredClient client, String presented) {
    var login = document.getString(LOGIN);
    var builder =
        OAuth2Authorization.withRegisteredClient(client)
            .id(document.getString("_id"))
            .principalName(login)
            .authorizationGrantType(new AuthorizationGrantType(document.getString(GRANT)))
            .authorizedScopes(new HashSet<>(document.getList(SCOPES, String.class)))
            .attribute(
                Principal.class.getName(),
                PrincipalDocument.read(login, document.getList(FACTORS, Document.class)))
            .attribute(
                OAuth2AuthorizationRequest.class.getName(),
                RequestDocument.read(document.get(REQUEST, Document.class)));
    Tokens.read(document, presented).forEach(token -> token.addTo(builder));
    return builder;
  }
}
