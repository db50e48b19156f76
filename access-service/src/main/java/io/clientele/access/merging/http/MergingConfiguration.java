package io.clientele.access.merging.http;

import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.login.Logins;
import io.clientele.access.login.PasswordHashing;
import io.clientele.access.merging.FactorProof;
import io.clientele.access.merging.Merges;
import io.clientele.access.merging.Merging;
import io.clientele.access.merging.SecondProof;
import io.clientele.access.notice.Notifying;
import io.clientele.access.password.PresentPassword;
import io.clientele.access.secondfactor.SecondStep;
import io.clientele.access.team.Teams;
import io.clientele.platform.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

@Configuration(proxyBeanMethods = false)
class MergingConfiguration {

  @Bean
  Merges merges(
      Logins logins,
      ClientAccesses accessToClients,
      Teams teams,
      Notifying notifying,
      TaskExecutor mailSenders,
      Clock clock) {
    return new Merges(
        logins,
        accessToClients,
        teams,
        login -> mailSenders.execute(() -> notifying.soon(login)),
        clock);
  }

  @Bean
  SecondProof secondProof(SecondStep secondStep) {
    return new FactorProof(secondStep);
  }

  @Bean
  Merging merging(
      Logins logins,
      PresentPassword presentPassword,
      SecondProof secondProof,
      Guesses guesses,
      PasswordHashing passwords,
      Merges merges) {
    return new Merging(logins, presentPassword, secondProof, guesses, passwords, merges);
  }

  /** What a crash left under way. */
  @Bean
  Chore bringMergesOn(Merges merges) {
    return new Chore("merges", Duration.ofSeconds(2), merges::sweep);
  }
}
