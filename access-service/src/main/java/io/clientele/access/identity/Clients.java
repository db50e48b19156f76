package io.clientele.access.identity;

import io.clientele.access.identity.token.SystemClaims;
import io.clientele.platform.secret.Sha256;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The programs people may sign in to: our own, so nobody is asked whether they agree. All must
 * prove with PKCE that whoever redeems a code also asked for it.
 */
final class Clients {

  /** What our own API wants a token to be for. */
  static final String API_SCOPE = "clientele";

  private static final Duration ACCESS_TOKEN = Duration.ofMinutes(5);
  private static final Duration CODE = Duration.ofMinutes(1);

  private Clients() {}

  static List<RegisteredClient> of(WebClientSettings web, SystemSettings systems) {
    var clients = new ArrayList<RegisteredClient>();
    clients.add(commandLine());
    if (web.present()) {
      clients.add(gateway(web));
    }
    systems.systems().forEach(one -> clients.add(system(one)));
    return clients;
  }

  /** Runs on people's machines and can keep no secret; listens on any loopback port (RFC 8252). */
  private static RegisteredClient commandLine() {
    return client("clientele-cli")
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .redirectUri("http://127.0.0.1/callback")
        .build();
  }

  private static RegisteredClient gateway(WebClientSettings web) {
    return client("clientele-web")
        .clientSecret(Sha256.of(web.secret()))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        // It can keep a secret, so it may stay signed in.
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUris(uris -> uris.addAll(web.redirectUris()))
        .postLogoutRedirectUris(uris -> uris.addAll(web.postLogoutRedirectUris()))
        .build();
  }

  private static RegisteredClient system(SystemSettings.SystemClient system) {
    return RegisteredClient.withId(system.id())
        .clientId(system.id())
        .clientSecret(system.secretHash())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(system.scopes()))
        .clientSettings(
            ClientSettings.builder().setting(SystemClaims.ACCOUNT, system.account()).build())
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(ACCESS_TOKEN).build())
        .build();
  }

  /** The id is the client's own, so that what is stored of a sign-in outlives a restart. */
  private static RegisteredClient.Builder client(String id) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .scope(API_SCOPE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenTimeToLive(ACCESS_TOKEN)
                .authorizationCodeTimeToLive(CODE)
                .reuseRefreshTokens(false)
                .build());
  }
}
