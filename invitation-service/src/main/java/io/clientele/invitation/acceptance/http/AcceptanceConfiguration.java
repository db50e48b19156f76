package io.clientele.invitation.acceptance.http;

import io.clientele.invitation.invitation.Language;
import io.clientele.platform.page.LanguageOfPages;
import io.clientele.platform.page.Pages;
import io.clientele.platform.token.OpenPaths;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What is open to whoever has a link. */
@Configuration(proxyBeanMethods = false)
class AcceptanceConfiguration {

  @Bean
  @Order(30)
  SecurityFilterChain invitationSecurity(HttpSecurity http) throws Exception {
    return Pages.below("/invitation", http);
  }

  @Bean
  OpenPaths openPaths() {
    return new OpenPaths(
        List.of(
            new OpenPaths.Open(HttpMethod.GET, "/api/invitation-links/{token}"),
            new OpenPaths.Open(HttpMethod.POST, "/api/invitation-links/{token}/acceptance")));
  }

  @Bean
  TicketCookie ticketCookie(@Value("${clientele.public-url}") String publicUrl) {
    return new TicketCookie(publicUrl);
  }

  /** By this name the framework looks for it. */
  @Bean
  LanguageOfPages localeResolver() {
    return new LanguageOfPages(Arrays.stream(Language.values()).map(Language::locale).toList());
  }
}
