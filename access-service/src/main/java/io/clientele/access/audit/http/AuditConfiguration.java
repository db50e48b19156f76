package io.clientele.access.audit.http;

import io.clientele.access.audit.AuditReading;
import io.clientele.access.audit.AuditTrail;
import io.clientele.access.audit.CatchingUp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  AuditReading auditReading(AuditTrail auditTrail, CatchingUp catchingUp) {
    return new AuditReading(auditTrail, catchingUp);
  }
}
