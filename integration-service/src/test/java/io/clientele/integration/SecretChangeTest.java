package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.authorisation.Bureau;
import io.clientele.integration.authorisation.Vault;
import io.clientele.integration.connection.DraftTerms;
import io.clientele.integration.connection.Office;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.Tokens;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The service's own settings, of which only what needs the secret is made. */
class SecretChangeTest {

  private static final String OLDEST = Bureau.secret(1);
  private static final String OLD = Bureau.secret(2);
  private static final String NEW = Bureau.secret(3);
  private static final Tokens TOKENS = new Tokens("access", "refresh", Instant.EPOCH, null);

  private static ApplicationContextRunner service(String secret, String... others) {
    return new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withInitializer(
            context ->
                context.addBeanFactoryPostProcessor(
                    new LazyInitializationBeanFactoryPostProcessor()))
        .withPropertyValues(
            "clientele.public-url=http://localhost",
            "CLIENTELE_SECRET=" + secret,
            "CLIENTELE_OTHER_SECRETS=" + String.join(",", others))
        .withUserConfiguration(
            IntegrationConfiguration.class,
            SealingConfiguration.class,
            ConnectionConfiguration.class);
  }

  @Test
  @DisplayName("INT-8 a service told of other secrets opens the tokens sealed under each of them")
  void tokens_sealed_under_other_secrets() {
    for (var before : new String[] {OLDEST, OLD}) {
      service(before)
          .run(
              earlier -> {
                var sealed = earlier.getBean(Vault.class).seal("a1", TOKENS);
                service(NEW, OLDEST, OLD)
                    .run(
                        now ->
                            assertThat(Bureau.refresh(now.getBean(Vault.class), "a1", sealed))
                                .isEqualTo("refresh"));
                service(NEW)
                    .run(
                        done ->
                            assertThatThrownBy(
                                    () -> Bureau.refresh(done.getBean(Vault.class), "a1", sealed))
                                .isInstanceOf(Passing.class));
              });
    }
  }

  @Test
  @DisplayName("INT-8 sign-ins begun under another secret come to their end")
  void sign_ins_begun_under_another_secret() {
    service(OLD)
        .run(
            earlier -> {
              var terms = earlier.getBean(DraftTerms.class);
              service(NEW, OLDEST, OLD)
                  .run(
                      now ->
                          assertThat(Office.knows(now.getBean(DraftTerms.class), terms, "n1"))
                              .isTrue());
              service(NEW)
                  .run(
                      done ->
                          assertThat(Office.knows(done.getBean(DraftTerms.class), terms, "n1"))
                              .isFalse());
            });
  }
}
