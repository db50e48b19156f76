package io.clientele.access.login.hashing;

import io.clientele.access.login.PasswordHashing;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The hashing of services under test: the shipped one at a hundredth of its cost. Tests type some
 * thousand passwords, and what that costs was a third of all the work they made; what it must cost
 * is proven by {@link Argon2HashingTest}.
 */
@TestConfiguration
public class QuickHashing {

  @Bean
  @Primary
  PasswordHashing quickHashing() {
    return new Argon2Hashing(256, 1);
  }
}
