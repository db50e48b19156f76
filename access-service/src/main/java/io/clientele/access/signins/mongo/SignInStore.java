package io.clientele.access.signins.mongo;

import io.clientele.access.login.Logins;
import io.clientele.access.signins.SignIns;
import io.clientele.access.signins.SigningOut;
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
  SigningOut signingOut(SignIns signIns, Logins logins, Clock clock) {
    return new SigningOut(signIns, logins, clock);
  }
}
