package io.clientele.access.practice.mail;

import io.clientele.access.practice.ConfirmationMails;
import io.clientele.access.practice.Links;
import io.clientele.access.practice.Post;
import io.clientele.access.practice.Registrations;
import io.clientele.platform.Chore;
import io.clientele.platform.mail.Mailer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.thymeleaf.ITemplateEngine;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {

  private static final int SENDERS = 2;
  private static final int WAITING = 100;

  @Bean
  Post post(
      Mailer mailer,
      ITemplateEngine templates,
      @Value("${clientele.public-url}") String publicUrl) {
    return new SmtpPost(mailer, templates, publicUrl);
  }

  @Bean
  Links links(@Value("${access.secret}") String secret) {
    return new HmacLinks(secret);
  }

  @Bean
  ConfirmationMails confirmationMails(
      Registrations registrations, Links links, Post post, Clock clock) {
    return new ConfirmationMails(registrations, links, post, clock);
  }

  @Bean
  Chore sendDueMails(ConfirmationMails mails) {
    return new Chore("confirmation mails", Duration.ofSeconds(1), mails::sendDue);
  }

  /** For the attempt right after a registration. What finds no place here the chore sends. */
  @Bean
  ThreadPoolTaskExecutor mailSenders() {
    var senders = new ThreadPoolTaskExecutor();
    senders.setCorePoolSize(SENDERS);
    senders.setMaxPoolSize(SENDERS);
    senders.setQueueCapacity(WAITING);
    senders.setThreadNamePrefix("mail-");
    senders.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    return senders;
  }
}
