package io.clientele.invitation.delivery.mail;

import io.clientele.invitation.delivery.Post;
import io.clientele.invitation.letter.Typesetting;
import io.clientele.platform.mail.Mailer;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {

  @Bean
  Post post(
      Mailer mailer, Typesetting typesetting, @Value("${clientele.public-url}") URI publicUrl) {
    return new SmtpPost(mailer, typesetting, publicUrl.getHost());
  }
}
