package io.clientele.access.identity.signin;

import org.mongodb.spring.session.JacksonMongoSessionConverter;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.config.annotation.web.http.EnableMongoHttpSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session of the sign-in page lies in the store, so that any instance can go on where another
 * began. Whoever reads a session checks its age; that the store deletes it is housekeeping.
 */
@Configuration(proxyBeanMethods = false)
@EnableMongoHttpSession(collectionName = "sign-in-session")
class SessionConfiguration {

  private static final String COOKIE = "clientele-sign-in";

  /** As JSON of known types only: what lies in a store must not become code. */
  @Bean
  JacksonMongoSessionConverter mongoSessionConverter() {
    return new JacksonMongoSessionConverter(
        SecurityJacksonModules.getModules(SessionConfiguration.class.getClassLoader()));
  }

  @Bean
  SessionRepositoryCustomizer<MongoIndexedSessionRepository> sessionAge(SessionSettings settings) {
    return sessions -> sessions.setDefaultMaxInactiveInterval(settings.idle());
  }

  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(COOKIE);
    cookie.setUseHttpOnlyCookie(true);
    // Lax: the way back from a sign-in starts at another site.
    cookie.setSameSite("Lax");
    return cookie;
  }
}
