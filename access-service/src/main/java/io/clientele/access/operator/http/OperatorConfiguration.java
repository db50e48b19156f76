package io.clientele.access.operator.http;

import io.clientele.access.audit.AuditTrail;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginEvent;
import io.clientele.access.login.Logins;
import io.clientele.access.operator.Operators;
import io.clientele.access.operator.SwitchingOff;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class OperatorConfiguration {

  @Bean
  Operators operators(Logins logins, AuditTrail trail, Clock clock) {
    return new Operators(logins, trail, clock);
  }

  @Bean
  SwitchingOff switchingOff(
      Aggregates<Login, LoginEvent> loginAggregates, Logins logins, AuditTrail trail, Clock clock) {
    return new SwitchingOff(loginAggregates, logins, trail, clock);
  }

  @Bean
  OperatorsEndpoint operatorsEndpoint(Operators operators) {
    return new OperatorsEndpoint(operators);
  }

  @Bean
  WebMvcConfigurer operatorsOnly(Operators operators) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OperatorsOnly(operators)).addPathPatterns("/api/operator/**");
      }
    };
  }
}
