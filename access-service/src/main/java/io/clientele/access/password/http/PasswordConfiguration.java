package io.clientele.access.password.http;

import io.clientele.access.guessing.Guesses;
import io.clientele.access.login.Logins;
import io.clientele.access.login.PasswordHashing;
import io.clientele.access.mailedlink.LinkMaking;
import io.clientele.access.mailedlink.LinkRequests;
import io.clientele.access.mailedlink.MailedLinks;
import io.clientele.access.notice.Composer;
import io.clientele.access.notice.Notices;
import io.clientele.access.notice.Notifying;
import io.clientele.access.password.Changing;
import io.clientele.access.password.Forgotten;
import io.clientele.access.password.PresentPassword;
import io.clientele.access.password.ResetLetters;
import io.clientele.access.password.Resetting;
import io.clientele.platform.page.Pages;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

  @Bean
  Composer resetLetters(Logins logins, MailedLinks mailedLinks, LinkMaking making) {
    return new ResetLetters(logins, mailedLinks, making);
  }

  @Bean
  Forgotten forgotten(
      LinkRequests linkRequests,
      Notices notices,
      Notifying notifying,
      TaskExecutor mailSenders,
      Clock clock) {
    return new Forgotten(
        linkRequests, notices, notice -> mailSenders.execute(() -> notifying.send(notice)), clock);
  }

  @Bean
  Resetting resetting(
      MailedLinks mailedLinks,
      Logins logins,
      PasswordHashing passwords,
      Notifying notifying,
      TaskExecutor mailSenders,
      Clock clock) {
    return new Resetting(
        mailedLinks,
        logins,
        passwords,
        login -> mailSenders.execute(() -> notifying.soon(login)),
        clock);
  }

  @Bean
  PresentPassword presentPassword(Guesses guesses, PasswordHashing passwords) {
    return new PresentPassword(guesses, passwords);
  }

  @Bean
  Changing changing(
      Logins logins,
      PresentPassword presentPassword,
      PasswordHashing passwords,
      Notifying notifying,
      TaskExecutor mailSenders,
      Clock clock) {
    return new Changing(
        logins,
        presentPassword,
        passwords,
        login -> mailSenders.execute(() -> notifying.soon(login)),
        clock);
  }

  @Bean
  @Order(50)
  SecurityFilterChain passwordSecurity(HttpSecurity http) throws Exception {
    return Pages.below("/password", http);
  }
}
