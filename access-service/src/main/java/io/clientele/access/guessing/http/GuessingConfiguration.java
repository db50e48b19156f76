package io.clientele.access.guessing.http;

import io.clientele.access.guessing.Devices;
import io.clientele.access.guessing.GuessKeys;
import io.clientele.access.guessing.GuessLimits;
import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.KnownDevices;
import io.clientele.access.guessing.Tallies;
import io.clientele.access.login.Logins;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class GuessingConfiguration {

  @Bean
  KnownDevices knownDevices(
      Devices devices, Logins logins, GuessingSettings settings, Clock clock) {
    return new KnownDevices(devices, logins, settings.deviceAge(), clock);
  }

  @Bean
  Guesses guesses(
      Tallies tallies,
      KnownDevices knownDevices,
      GuessingSettings settings,
      @Value("${access.secret}") String secret,
      Clock clock) {
    var limits = new GuessLimits(settings.perLogin().pace(), settings.perAddress().pace());
    return new Guesses(tallies, knownDevices, new GuessKeys(secret), limits, clock);
  }

  @Bean
  WebMvcConfigurer guessers() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Guesser.class); // nothing one can send
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new GuesserArgument());
      }
    };
  }
}
