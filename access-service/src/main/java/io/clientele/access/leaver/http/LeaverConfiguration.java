package io.clientele.access.leaver.http;

import io.clientele.access.clientaccess.ClientNames;
import io.clientele.access.leaver.Holdings;
import io.clientele.access.leaver.Reporting;
import io.clientele.access.login.Logins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeaverConfiguration {

  @Bean
  Reporting leaverReporting(Logins logins, Holdings holdings, ClientNames names) {
    return new Reporting(logins, holdings, names);
  }
}
