package io.clientele.platform.page;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The security of pages people open from a link that was sent to them, and of the forms on them:
 * open to anybody, without a session, so that any instance can take a form, also after a restart.
 */
public final class Pages {

  private Pages() {}

  /**
   * The chain for all pages below a path.
   *
   * @param path where they are, {@code /invitation}; also the first part of the cookie's name
   */
  public static SecurityFilterChain below(String path, HttpSecurity http) throws Exception {
    return http.securityMatcher(path, path + "/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(path)))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers
                    // The address of the page is the secret. Not no-referrer, with which browsers
                    // send "Origin: null" on our own form.
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .contentSecurityPolicy(
                        policy ->
                            policy.policyDirectives(
                                "default-src 'none'; style-src 'self'; form-action 'self';"
                                    + " frame-ancestors 'none'; base-uri 'none'")))
        .build();
  }

  private static CookieCsrfTokenRepository csrfCookie(String path) {
    var repository = new CookieCsrfTokenRepository();
    repository.setCookieName(path.substring(1) + "-csrf");
    repository.setCookieCustomizer(cookie -> cookie.path(path).httpOnly(true).sameSite("Lax"));
    return repository;
  }
}
