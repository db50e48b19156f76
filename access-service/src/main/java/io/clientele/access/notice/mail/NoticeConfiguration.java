package io.clientele.access.notice.mail;

import io.clientele.access.login.Logins;
import io.clientele.access.notice.Composer;
import io.clientele.access.notice.Courier;
import io.clientele.access.notice.DoneLetters;
import io.clientele.access.notice.Notices;
import io.clientele.access.notice.Notifying;
import io.clientele.platform.Chore;
import io.clientele.platform.mail.Mailer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

  @Bean
  Courier courier(
      Mailer mailer,
      ITemplateEngine templates,
      @Value("${clientele.public-url}") String publicUrl) {
    return new SmtpCourier(mailer, templates, publicUrl);
  }

  @Bean
  Notifying notifying(
      Logins logins, Notices notices, List<Composer> composers, Courier courier, Clock clock) {
    var all = Stream.concat(DoneLetters.all(logins).stream(), composers.stream()).toList();
    return new Notifying(logins, notices, all, courier, clock);
  }

  /** What nobody sent right away, and what a crash left behind. */
  @Bean
  Chore sendNotices(Notifying notifying) {
    return new Chore(
        "notices",
        Duration.ofSeconds(1),
        () -> {
          notifying.handOnAll();
          notifying.sendDue();
        });
  }
}
