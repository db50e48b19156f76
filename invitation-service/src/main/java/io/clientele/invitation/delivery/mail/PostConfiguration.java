package io.clientele.invitation.delivery.mail;

import io.clientele.invitation.delivery.OneRun;
import io.clientele.invitation.delivery.Post;
import io.clientele.invitation.delivery.Reports;
import io.clientele.invitation.letter.Typesetting;
import io.clientele.invitation.link.Links;
import io.clientele.platform.Chore;
import io.clientele.platform.mail.Mailer;
import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BounceSettings.class)
class PostConfiguration {

  private static final Duration EVERY = Duration.ofSeconds(30);

  @Bean
  Post post(
      Mailer mailer,
      Typesetting typesetting,
      BounceSettings bounces,
      Links links,
      @Value("${clientele.public-url}") URI publicUrl) {
    var paths = bounces.areComplete() ? new ReturnPaths(links, bounces.address()) : null;
    return new SmtpPost(mailer, typesetting, publicUrl.getHost(), paths);
  }

  @Bean
  OneRun bounceRun(BounceSettings settings, Links links, Reports reports) {
    if (!settings.areComplete()) {
      return new OneRun("reports of mails", goOn -> {});
    }
    var paths = new ReturnPaths(links, settings.address());
    return new OneRun("reports of mails", new BounceMailbox(settings, paths, reports)::read);
  }

  @Bean
  Chore bounces(OneRun bounceRun) {
    return new Chore("reports of mails", EVERY, bounceRun);
  }
}
