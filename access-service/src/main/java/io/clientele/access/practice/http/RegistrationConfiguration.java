package io.clientele.access.practice.http;

import io.clientele.access.login.Logins;
import io.clientele.access.login.PasswordHashing;
import io.clientele.access.practice.ConfirmationMails;
import io.clientele.access.practice.Confirming;
import io.clientele.access.practice.Practice;
import io.clientele.access.practice.PracticeEvent;
import io.clientele.access.practice.Registering;
import io.clientele.access.practice.Registrations;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.token.OpenPaths;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {

  @Bean
  Registering registering(
      Registrations registrations,
      PasswordHashing passwords,
      ConfirmationMails mails,
      TaskExecutor mailSenders,
      Clock clock) {
    return new Registering(
        registrations,
        passwords,
        registration -> mailSenders.execute(() -> mails.send(registration)),
        clock);
  }

  @Bean
  Confirming confirming(
      Registrations registrations,
      Logins logins,
      Aggregates<Practice, PracticeEvent> practices,
      PasswordHashing passwords,
      Clock clock) {
    return new Confirming(registrations, logins, practices, passwords, clock);
  }

  @Bean
  OpenPaths openPaths() {
    return new OpenPaths(List.of(new OpenPaths.Open(HttpMethod.POST, "/api/practices")));
  }

  @Bean
  @Order(30)
  SecurityFilterChain registrationSecurity(HttpSecurity http) throws Exception {
    return http.securityMatcher("/registration/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers
                    // The address of the page is the secret. Not no-referrer, with which browsers
                    // send "Origin: null" on our own form.
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .contentSecurityPolicy(
                        policy ->
                            policy.policyDirectives(
                                "default-src 'none'; style-src 'self'; form-action 'self';"
                                    + " frame-ancestors 'none'; base-uri 'none'")))
        .build();
  }

  /** A cookie rather than a session: any instance can take the form, also after a restart. */
  private static CookieCsrfTokenRepository csrfCookie() {
    var repository = new CookieCsrfTokenRepository();
    repository.setCookieName("registration-csrf");
    repository.setCookieCustomizer(
        cookie -> cookie.path("/registration").httpOnly(true).sameSite("Lax"));
    return repository;
  }
}
