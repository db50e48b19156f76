package io.clientele.gateway.upstream;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The client of the routes repeats nothing by itself. By default it asks once more when a
 * connection breaks, unless it believes that nothing was sent; what may be repeated is for {@link
 * UpstreamFault} to say, and for nobody else.
 */
@Configuration(proxyBeanMethods = false)
class SentOnce {

  @Bean
  HttpClientCustomizer repeatsNothing() {
    return client -> client.disableRetry(true);
  }
}
