package io.clientele.access.practice.http;

import io.clientele.access.guessing.Guesses;
import io.clientele.access.login.Logins;
import io.clientele.access.login.PasswordHashing;
import io.clientele.access.practice.ConfirmationMails;
import io.clientele.access.practice.Confirming;
import io.clientele.access.practice.Practices;
import io.clientele.access.practice.Registering;
import io.clientele.access.practice.Registrations;
import io.clientele.access.practice.SignInPolicies;
import io.clientele.access.secondfactor.RequiredSecondFactor;
import io.clientele.platform.page.Pages;
import io.clientele.platform.token.OpenPaths;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {

  @Bean
  Registering registering(
      Registrations registrations,
      PasswordHashing passwords,
      Guesses guesses,
      ConfirmationMails mails,
      TaskExecutor mailSenders,
      Clock clock) {
    return new Registering(
        registrations,
        passwords,
        guesses,
        registration -> mailSenders.execute(() -> mails.send(registration)),
        clock);
  }

  @Bean
  Confirming confirming(
      Registrations registrations,
      Logins logins,
      Practices practices,
      PasswordHashing passwords,
      Guesses guesses,
      Clock clock) {
    return new Confirming(registrations, logins, practices, passwords, guesses, clock);
  }

  @Bean
  SignInPolicies signInPolicies(Practices practices, Logins logins, Clock clock) {
    return new SignInPolicies(practices, logins, clock);
  }

  @Bean
  RequiredSecondFactor requiredSecondFactor(SignInPolicies policies) {
    return policies::requireOf;
  }

  @Bean
  OpenPaths openPaths() {
    return new OpenPaths(
        List.of(
            new OpenPaths.Open(HttpMethod.POST, "/api/practices"),
            new OpenPaths.Open(HttpMethod.POST, "/api/joinings")));
  }

  @Bean
  @Order(30)
  SecurityFilterChain registrationSecurity(HttpSecurity http) throws Exception {
    return Pages.below("/registration", http);
  }
}
