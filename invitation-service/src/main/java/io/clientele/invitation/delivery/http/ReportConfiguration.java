package io.clientele.invitation.delivery.http;

import io.clientele.invitation.delivery.Texts;
import io.clientele.platform.token.OpenPaths;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What is open to providers. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

  @Bean
  OpenPaths openToProviders() {
    return new OpenPaths(
        List.of(new OpenPaths.Open(HttpMethod.POST, Texts.REPORTS + "/{invitation}/{generation}")));
  }
}
