package io.clientele.access.colleague.http;

import io.clientele.access.colleague.Colleagues;
import io.clientele.access.colleague.Memberships;
import io.clientele.access.login.Logins;
import io.clientele.access.practice.Practices;
import io.clientele.platform.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ColleagueConfiguration {

  @Bean
  Memberships memberships(Logins logins, Practices allPractices, Clock clock) {
    return new Memberships(logins, allPractices, clock);
  }

  @Bean
  Colleagues colleaguesOfPractices(Memberships memberships) {
    return new Colleagues(memberships);
  }

  /** What a crash left at the fence of a practice. */
  @Bean
  Chore settleLowerings(Memberships memberships) {
    return new Chore("lowerings", Duration.ofSeconds(2), memberships::sweep);
  }
}
