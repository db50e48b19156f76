package io.clientele.access.login.hashing;

import io.clientele.access.login.PasswordHashing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HashingConfiguration {

  @Bean
  PasswordHashing passwordHashing() {
    return new Argon2Hashing();
  }
}
