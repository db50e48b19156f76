package io.clientele.integration.connection.http;

import io.clientele.platform.token.OpenPaths;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * The one door that needs no token of ours: the provider brings a state of ours instead, or a form
 * of ours does.
 */
@Configuration(proxyBeanMethods = false)
class CallbackConfiguration {

  @Bean
  OpenPaths openPaths() {
    var callback = "/api/oauth/callback/*";
    return new OpenPaths(
        List.of(
            new OpenPaths.Open(HttpMethod.GET, callback),
            new OpenPaths.Open(HttpMethod.POST, callback)));
  }
}
