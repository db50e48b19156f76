package io.clientele.access.identity.signin;

import io.clientele.access.login.Logins;
import io.clientele.access.login.PasswordHashing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Signing in on our page. A new session id at sign-in and CSRF tokens are the framework's default.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  @Bean
  AuthenticationProvider passwordSignIn(Logins logins, PasswordHashing passwords) {
    var provider = new DaoAuthenticationProvider(new People(logins));
    provider.setPasswordEncoder(new LoginPasswords(passwords));
    // What is remembered of a sign-in is who, by id, and nothing else.
    provider.setForcePrincipalAsString(true);
    return provider;
  }

  @Bean
  @Order(20)
  SecurityFilterChain signInSecurity(HttpSecurity http, AuthenticationProvider passwordSignIn)
      throws Exception {
    return http.securityMatcher("/login/**")
        .authenticationProvider(passwordSignIn)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .usernameParameter("email")
                    .defaultSuccessUrl("/login/done")
                    .failureHandler(backToTheForm()))
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy ->
                        // No form-action: browsers hold it against the redirect to the client, too.
                        policy.policyDirectives(
                            "default-src 'none'; style-src 'self';"
                                + " frame-ancestors 'none'; base-uri 'none'")))
        .build();
  }

  /** One answer whatever was wrong; another only when it was our fault. */
  private static AuthenticationFailureHandler backToTheForm() {
    return (request, response, failure) ->
        response.sendRedirect(
            failure instanceof AuthenticationServiceException ? "/login?busy" : "/login?error");
  }
}
