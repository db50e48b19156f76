package io.clientele.access.emailchange.http;

import io.clientele.access.emailchange.AskingForEmail;
import io.clientele.access.emailchange.ConfirmingEmail;
import io.clientele.access.emailchange.EmailAskedLetters;
import io.clientele.access.emailchange.EmailLinkLetters;
import io.clientele.access.login.Logins;
import io.clientele.access.mailedlink.LinkMaking;
import io.clientele.access.mailedlink.LinkRequests;
import io.clientele.access.mailedlink.MailedLinks;
import io.clientele.access.notice.Composer;
import io.clientele.access.notice.Notices;
import io.clientele.access.notice.Notifying;
import io.clientele.access.password.PresentPassword;
import io.clientele.platform.page.Pages;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class EmailChangeConfiguration {

  @Bean
  Composer emailLinkLetters(Logins logins, LinkMaking making) {
    return new EmailLinkLetters(logins, making);
  }

  @Bean
  Composer emailAskedLetters(Logins logins) {
    return new EmailAskedLetters(logins);
  }

  @Bean
  AskingForEmail askingForEmail(
      PresentPassword presentPassword,
      LinkRequests linkRequests,
      MailedLinks mailedLinks,
      LinkMaking making,
      Notices notices,
      Notifying notifying,
      TaskExecutor mailSenders,
      Clock clock) {
    return new AskingForEmail(
        presentPassword,
        linkRequests,
        mailedLinks,
        making,
        notices,
        notice -> mailSenders.execute(() -> notifying.send(notice)),
        clock);
  }

  @Bean
  ConfirmingEmail confirmingEmail(
      MailedLinks mailedLinks,
      Logins logins,
      Notifying notifying,
      TaskExecutor mailSenders,
      Clock clock) {
    return new ConfirmingEmail(
        mailedLinks, logins, login -> mailSenders.execute(() -> notifying.soon(login)), clock);
  }

  @Bean
  @Order(51)
  SecurityFilterChain emailSecurity(HttpSecurity http) throws Exception {
    return Pages.below("/email", http);
  }
}
