package io.clientele.access.identity.signin;

import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.KnownDevices;
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
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Signing in on our page. A new session id at sign-in and CSRF tokens are the framework's default.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  /** The only one there is; named to the chain as well, a wrong password would be tried twice. */
  @Bean
  AuthenticationProvider passwordSignIn(Logins logins, PasswordHashing passwords, Guesses guesses) {
    var provider = new DaoAuthenticationProvider(new People(logins));
    provider.setPasswordEncoder(new LoginPasswords(passwords));
    // What is remembered of a sign-in is who, by id, and nothing else.
    provider.setForcePrincipalAsString(true);
    return new CountedSignIn(provider, guesses);
  }

  @Bean
  CompletedSignIn completedSignIn(Guesses guesses, KnownDevices knownDevices) {
    return new CompletedSignIn(guesses, knownDevices);
  }

  @Bean
  @Order(20)
  SecurityFilterChain signInSecurity(
      HttpSecurity http, Logins logins, CompletedSignIn completed, SavedAddress savedAddress)
      throws Exception {
    return http.securityMatcher("/login/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .usernameParameter("email")
                    .authenticationDetailsSource(SignInDetails::new)
                    .successHandler(onwards(logins, completed, savedAddress))
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

  private static AuthenticationSuccessHandler onwards(
      Logins logins, CompletedSignIn completed, SavedAddress savedAddress) {
    var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
    onwards.setDefaultTargetUrl("/login/done");
    onwards.setRequestCache(savedAddress);
    return (request, response, who) -> {
      logins.byId(who.getName()).ifPresent(login -> completed.of(login, request, response));
      onwards.onAuthenticationSuccess(request, response, who);
    };
  }

  /** One answer whatever was wrong; another only when it was our fault, or must wait. */
  private static AuthenticationFailureHandler backToTheForm() {
    return (request, response, failure) -> {
      if (failure instanceof TooManyGuesses slowed) {
        request.setAttribute("wait", slowed.verdict());
        request.getRequestDispatcher(SignInPages.SLOWED).forward(request, response);
      } else {
        var ours = failure instanceof AuthenticationServiceException;
        response.sendRedirect(ours ? "/login?busy" : "/login?error");
      }
    };
  }
}
