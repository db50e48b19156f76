package io.clientele.access.secondfactor.http;

import io.clientele.access.guessing.Guesses;
import io.clientele.access.login.Logins;
import io.clientele.access.login.PasswordHashing;
import io.clientele.access.secondfactor.RequiredSecondFactor;
import io.clientele.access.secondfactor.SecondFactorSecrets;
import io.clientele.access.secondfactor.SecondFactors;
import io.clientele.access.secondfactor.SecondStep;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecondFactorConfiguration {

  @Bean
  SecondFactorSecrets secondFactorSecrets(@Value("${access.secret}") String secret) {
    return new SecondFactorSecrets(secret);
  }

  @Bean
  SecondStep secondStep(
      Logins logins,
      RequiredSecondFactor required,
      SecondFactorSecrets secrets,
      Guesses guesses,
      Clock clock) {
    return new SecondStep(logins, required, secrets, guesses, clock);
  }

  @Bean
  SecondFactors secondFactors(
      Logins logins,
      PasswordHashing passwords,
      Guesses guesses,
      SecondFactorSecrets secrets,
      Clock clock) {
    return new SecondFactors(logins, passwords, guesses, secrets, clock);
  }
}
