package io.clientele.platform.token;

import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** The token check every service does itself. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration"
    })
class TokenConfiguration {

  @Bean
  Rows signingKeyRows(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("heard-signing-keys"));
  }

  @Bean
  Projection signingKeys(Rows signingKeyRows) {
    return Projection.of(
        "signing-key",
        SigningKey.class,
        signingKeyRows,
        SigningKey::id,
        key -> new Document("jwk", key.jwk()).append("retired", key.retired()));
  }

  @Bean
  NewestRights newestRights() {
    return new NewestRights();
  }

  @Bean
  Standings standings(NewestRights newest) {
    return new Standings(newest);
  }

  @Bean
  RightsWatch rightsWatch(
      ConsumerFactory<byte[], byte[]> readers, NewestRights newest, Clock clock) {
    return new RightsWatch(readers, newest, clock);
  }

  /** The issuer is the public address: the gateway's. */
  @Bean
  JwtDecoder jwtDecoder(
      Rows signingKeyRows, NewestRights newest, @Value("${clientele.public-url}") String issuer) {
    var decoder = NimbusJwtDecoder.withJwkSource(new SigningKeys(signingKeyRows)).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, one -> one != null && one.contains(Scopes.AUDIENCE)),
            newest));
    return decoder;
  }

  @Bean
  @Order(100)
  SecurityFilterChain apiSecurity(
      HttpSecurity http,
      ObjectProvider<OpenPaths> openPaths,
      @Qualifier("securityProblems") AuthenticationEntryPoint unknown,
      @Qualifier("securityProblems") AccessDeniedHandler denied,
      @Value("${spring.application.name}") String service)
      throws Exception {
    var open = openPaths.stream().flatMap(some -> some.open().stream()).toList();
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable) // no cookie is ever looked at here
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests -> {
              open.forEach(
                  one -> requests.requestMatchers(one.method(), one.pattern()).permitAll());
              requests.anyRequest().access(new Scopes(service));
            })
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(Customizer.withDefaults())
                    .authenticationEntryPoint(unknown)
                    .withObjectPostProcessor(answering(unknown)))
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
        .build();
  }

  /** By itself the filter would let a key that cannot be looked up end as a 500. */
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(
      AuthenticationEntryPoint unknown) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(unknown::commence);
        return filter;
      }
    };
  }

  /** Whatever else a service answers, its API document and errors, needs no login. */
  @Bean
  @Order(200)
  SecurityFilterChain restSecurity(HttpSecurity http) throws Exception {
    return http.securityMatcher("/v3/api-docs/**", "/error")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }
}
