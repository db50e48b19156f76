package io.clientele.platform.http;

import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.correlation.Correlation;
import io.clientele.platform.token.Caller;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The HTTP edge of every service. */
@AutoConfiguration
@Import(Problems.class)
class HttpConfiguration {

  // After Spring Security's filters (-100): who may not ask need not be read.
  private static final int AFTER_SECURITY = 0;

  @Bean
  FilterRegistrationBean<RequestBytes> requestBytes() {
    var filter = new FilterRegistrationBean<>(new RequestBytes());
    filter.addUrlPatterns("/api/*");
    filter.setOrder(AFTER_SECURITY);
    return filter;
  }

  @Bean
  SecurityProblems securityProblems() {
    return new SecurityProblems();
  }

  @Bean
  RequestRejectedHandler addressesThatAreNone(SecurityProblems problems) {
    return (request, response, no) -> problems.reject(response);
  }

  @Bean
  ServerRequestObservationConvention unseenAddresses() {
    return new UnseenAddresses();
  }

  @Bean
  ApiDocument apiDocument() {
    return new ApiDocument();
  }

  @Bean
  WebMvcConfigurer httpEdge(
      Correlation correlation, Validator validator, ObjectProvider<TeamsOf> teams) {
    var arguments =
        new Arguments(correlation, Caller::of, caller -> inTeams(caller, teams.getIfAvailable()));
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments);
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OwnPractice(arguments::caller));
      }

      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new JsonBodies(validator));
      }
    };
  }

  private static Caller inTeams(Caller caller, @Nullable TeamsOf teams) {
    return teams == null ? caller : teams.in(caller);
  }
}
