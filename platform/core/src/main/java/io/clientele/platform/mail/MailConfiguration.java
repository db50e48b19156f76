package io.clientele.platform.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;

/** For services that bring Boot's mail starter along. */
@AutoConfiguration(
    afterName = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration")
@ConditionalOnClass(JavaMailSender.class)
class MailConfiguration {

  @Bean
  @ConditionalOnBean(JavaMailSender.class)
  Mailer mailer(JavaMailSender sender, @Value("${clientele.mail.from}") String from) {
    return new Mailer(sender, from);
  }
}
