package io.clientele.access.joining.http;

import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.Viewers;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.joining.Joining;
import io.clientele.access.joining.Redemptions;
import io.clientele.access.joining.Tickets;
import io.clientele.access.login.Logins;
import io.clientele.access.login.PasswordHashing;
import io.clientele.platform.page.LanguageOfPages;
import io.clientele.platform.page.Pages;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class JoiningConfiguration {

  @Bean
  Joining joinings(
      Tickets tickets,
      Redemptions redemptions,
      Logins logins,
      PasswordHashing passwords,
      Guesses guesses,
      ClientAccesses accessToClients,
      Viewers viewers,
      Clock clock) {
    return new Joining(
        tickets, redemptions, logins, passwords, guesses, accessToClients, viewers, clock);
  }

  @Bean
  @Order(40)
  SecurityFilterChain joiningSecurity(HttpSecurity http) throws Exception {
    return Pages.below("/joining", http);
  }

  /** By this name the framework looks for it; the pages of joining alone have several languages. */
  @Bean
  LanguageOfPages localeResolver() {
    return new LanguageOfPages(List.of(Locale.UK, Locale.FRENCH));
  }
}
