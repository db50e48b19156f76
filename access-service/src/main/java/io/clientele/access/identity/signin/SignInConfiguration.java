package io.clientele.access.identity.signin;

import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.KnownDevices;
import io.clientele.access.login.Logins;
import io.clientele.access.login.PasswordHashing;
import io.clientele.access.secondfactor.SecondStep;
import io.clientele.access.signins.SignIns;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;

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
  HalfSignIns halfSignIns(Logins logins, Clock clock) {
    return new HalfSignIns(logins, clock);
  }

  @Bean
  SavedAddress savedAddress() {
    return new SavedAddress();
  }

  @Bean
  SignInSteps signInSteps(
      HalfSignIns halfSignIns,
      SecondStep second,
      Logins logins,
      CompletedSignIn completed,
      SavedAddress savedAddress,
      SignIns signIns) {
    return new SignInSteps(halfSignIns, second, logins, completed, savedAddress, signIns);
  }

  @Bean
  @Order(20)
  SecurityFilterChain signInSecurity(HttpSecurity http, StandingSignIns standing, SignInSteps steps)
      throws Exception {
    http.addFilterAfter(new EndedSignIns(standing), SecurityContextHolderFilter.class);
    // For the whole chain: the form would take no repository of its own.
    return http.securityMatcher("/login/**")
        .securityContext(context -> context.securityContextRepository(steps))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .usernameParameter("email")
                    .authenticationDetailsSource(SignInDetails::new)
                    .successHandler(steps)
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
