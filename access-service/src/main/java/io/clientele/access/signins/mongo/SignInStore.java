package io.clientele.access.signins.mongo;

import io.clientele.access.login.Logins;
import io.clientele.access.secondfactor.SecondStep;
import io.clientele.access.signins.SignIns;
import io.clientele.access.signins.SigningOut;
import io.clientele.access.signins.StandingRule;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class SignInStore {

  @Bean
  SignIns signIns(MongoDatabaseFactory database) {
    return new MongoSignIns(database.getMongoDatabase().getCollection("sign-in"));
  }

  @Bean
  StandingRule standingRule(SecondStep second, Clock clock) {
    return new StandingRule(second, clock);
  }

  @Bean
  SigningOut signingOut(SignIns signIns, Logins logins, StandingRule standingRule, Clock clock) {
    return new SigningOut(signIns, logins, standingRule, clock);
  }
}
