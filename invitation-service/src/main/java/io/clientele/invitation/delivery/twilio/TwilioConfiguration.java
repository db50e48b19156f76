package io.clientele.invitation.delivery.twilio;

import com.twilio.http.TwilioRestClient;
import io.clientele.invitation.delivery.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class TwilioConfiguration {

  @Bean
  Texts texts(SmsSettings settings, @Value("${clientele.public-url}") String publicUrl) {
    if (!settings.complete()) {
      return new NoTexts();
    }
    var client =
        new TwilioRestClient.Builder(settings.account(), settings.token())
            .httpClient(new OneTry(settings.baseUrl()))
            .build();
    return new TwilioTexts(
        client, settings.from(), publicUrl + Texts.REPORTS, new TwilioReports(settings.token()));
  }
}
