package io.clientele.invitation.delivery.twilio;

import com.twilio.http.TwilioRestClient;
import io.clientele.invitation.delivery.Handover;
import io.clientele.invitation.delivery.Texts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class TwilioConfiguration {

  @Bean
  Texts texts(SmsSettings settings) {
    if (!settings.complete()) {
      return (to, body, about) -> new Handover.Never("no SMS provider");
    }
    var client =
        new TwilioRestClient.Builder(settings.account(), settings.token())
            .httpClient(new OneTry(settings.baseUrl()))
            .build();
    return new TwilioTexts(client, settings.from());
  }
}
