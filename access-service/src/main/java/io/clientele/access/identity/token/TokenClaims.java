package io.clientele.access.identity.token;

import io.clientele.access.identity.signin.SignInFactors;
import io.clientele.access.identity.signin.SignedInWith;
import io.clientele.access.identity.signin.StandingSignIns;
import io.clientele.access.login.Login;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a token says of a login, as it is now. An access token carries one account, the role there
 * and the state of the login's rights ({@code rv}); both say which sign-in they come of ({@code
 * sid}) and how it was done ({@code amr}); an ID token carries a name where the client may know it.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  /** Who access tokens are for, whichever client asks (RFC 9068): every service of ours. */
  private static final String API = "clientele";

  private final StandingSignIns standing;

  TokenClaims(StandingSignIns standing) {
    this.standing = standing;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      context.getClaims().audience(List.of(API));
    }
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      SystemClaims.customize(context);
    } else {
      person(context);
    }
  }

  private void person(JwtEncodingContext context) {
    var login =
        standing
            .of(context.getPrincipal())
            .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    SignedInWith.signIn(context.getPrincipal())
        .ifPresent(one -> context.getClaims().claim("sid", one));
    context.getClaims().claim("amr", SignInFactors.methods(context.getPrincipal()));
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      access(context, login);
    } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
      id(context, login);
    }
  }

  private static void id(JwtEncodingContext context, Login login) {
    if (context.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
      context.getClaims().claim("name", login.name());
    }
    // By ourselves: the framework knows it only at the instance where they signed in, and hands on
    // what was stored as a type that cannot be written.
    context.getPrincipal().getAuthorities().stream()
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
        .max(Instant::compareTo)
        .ifPresent(at -> context.getClaims().claim(IdTokenClaimNames.AUTH_TIME, Date.from(at)));
  }

  private static void access(JwtEncodingContext context, Login login) {
    var claims = context.getClaims().claim("rv", login.rights());
    login
        .account(askedFor(context))
        .ifPresent(
            account ->
                claims
                    .claim("account", account.account())
                    .claim("role", account.roleName())
                    .claim("permissions", account.permissions()));
  }

  /** The {@code account} the client names with a refresh, or named when it sent the person here. */
  private static @Nullable String askedFor(JwtEncodingContext context) {
    if (context.getAuthorizationGrant() instanceof OAuth2RefreshTokenAuthenticationToken refresh
        && refresh.getAdditionalParameters().get("account") instanceof String one) {
      return one;
    }
    var authorization = context.getAuthorization();
    OAuth2AuthorizationRequest request =
        authorization == null
            ? null
            : authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
    return request != null && request.getAdditionalParameters().get("account") instanceof String one
        ? one
        : null;
  }
}
