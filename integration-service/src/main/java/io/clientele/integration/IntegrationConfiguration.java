package io.clientele.integration;

import io.clientele.integration.authorisation.AccessTokens;
import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.authorisation.DueAuthorisations;
import io.clientele.integration.authorisation.Granting;
import io.clientele.integration.authorisation.RefreshRound;
import io.clientele.integration.authorisation.RefreshTimes;
import io.clientele.integration.authorisation.Refreshing;
import io.clientele.integration.authorisation.ReviewRound;
import io.clientele.integration.authorisation.Vault;
import io.clientele.integration.claim.Claims;
import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.guard.Guards;
import io.clientele.integration.provider.guard.Paces;
import io.clientele.integration.provider.guard.Tally;
import io.clientele.integration.provider.wire.Hosts;
import io.clientele.platform.Chore;
import io.clientele.platform.aggregate.Aggregates;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How sign-ins are put together; the features themselves know no framework. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntegrationSettings.class)
class IntegrationConfiguration {

  @Bean
  Guards guards(
      CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, RateLimiterRegistry limits) {
    return new Guards(breakers, bulkheads, limits);
  }

  @Bean
  Paces paces(IntegrationSettings settings, Tally shared, Clock clock) {
    return new Paces(settings.limits(), shared, clock);
  }

  @Bean
  Hosts hosts(Guards guards, Paces paces) {
    return new Hosts(guards, paces);
  }

  @Bean
  Providers providers(List<Provider> all) {
    return new Providers(all);
  }

  @Bean
  RefreshTimes refreshTimes(IntegrationSettings settings) {
    return new RefreshTimes(settings.refreshAhead(), settings.suspectFor(), new SecureRandom());
  }

  @Bean
  Granting granting(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      Vault vault,
      RefreshTimes times,
      IntegrationSettings settings,
      Clock clock) {
    return new Granting(authorisations, vault, times, settings.draftLife(), clock);
  }

  @Bean
  Refreshing refreshing(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      Providers providers,
      Vault vault,
      RefreshTimes times,
      Paces paces,
      Clock clock) {
    return new Refreshing(authorisations, providers, vault, times, paces, clock);
  }

  @Bean
  AccessTokens accessTokens(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      Refreshing refreshing,
      Vault vault,
      Claims claims,
      Clock clock) {
    return new AccessTokens(authorisations, refreshing, vault, claims, clock);
  }

  @Bean
  SoftwareHands tokenHands(IntegrationSettings settings) {
    return new SoftwareHands(settings.hands());
  }

  /** Those whose last refresh failed have hands of their own: nobody else waits for them. */
  @Bean
  SoftwareHands tokenHandsAgain() {
    return new SoftwareHands(RefreshRound.AGAIN_AT_ONCE);
  }

  @Bean
  SoftwareHands clearingHands(IntegrationSettings settings) {
    return new SoftwareHands(settings.hands());
  }

  @Bean
  Chore refreshRound(
      DueAuthorisations due,
      Refreshing refreshing,
      Claims claims,
      SoftwareHands tokenHands,
      SoftwareHands tokenHandsAgain,
      Clock clock) {
    var round =
        new RefreshRound(due, refreshing, claims, tokenHands::of, tokenHandsAgain::of, clock);
    return new Chore("refreshing tokens", Duration.ofSeconds(1), round::run);
  }

  @Bean
  Chore reviewRound(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      DueAuthorisations due,
      ConnectionIndex index,
      Providers providers,
      Vault vault,
      SoftwareHands clearingHands,
      Clock clock) {
    var round =
        new ReviewRound(
            authorisations, due, index::isUsed, providers, vault, clearingHands::of, clock);
    return new Chore("giving sign-ins back", Duration.ofSeconds(1), round::run);
  }
}
