package io.clientele.access.lookup.http;

import io.clientele.access.audit.AuditTrail;
import io.clientele.access.login.Logins;
import io.clientele.access.lookup.LookupCounts;
import io.clientele.access.lookup.LookupLimits;
import io.clientele.access.lookup.Lookups;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LookupConfiguration {

  @Bean
  Lookups lookups(
      Logins logins,
      LookupCounts lookupCounts,
      LookupSettings settings,
      AuditTrail auditTrail,
      Clock clock) {
    var limits = new LookupLimits(settings.perLogin(), settings.perPractice(), settings.window());
    return new Lookups(logins, lookupCounts, limits, auditTrail, clock);
  }
}
