package io.clientele.access.identity.selfservice;

import io.clientele.access.identity.signin.EndedSignIns;
import io.clientele.access.identity.signin.StandingSignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Only for who is signed in on our page, by the session of that page. */
@Configuration(proxyBeanMethods = false)
class SelfServiceConfiguration {

  @Bean
  @Order(15) // before the open pages below the same paths
  SecurityFilterChain selfServiceSecurity(HttpSecurity http, StandingSignIns standing)
      throws Exception {
    http.addFilterAfter(new EndedSignIns(standing), SecurityContextHolderFilter.class);
    return http.securityMatcher(
            "/password/change",
            "/email/change",
            "/login/merge",
            "/login/accounts",
            "/login/sign-ins/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            failures ->
                failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy ->
                        policy.policyDirectives(
                            "default-src 'none'; style-src 'self'; form-action 'self';"
                                + " frame-ancestors 'none'; base-uri 'none'")))
        .build();
  }
}
