package io.clientele.access.identity.websession;

import java.time.Clock;
import org.mongodb.spring.session.JacksonMongoSessionConverter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session of the sign-in page lies in the store, so that any instance can go on where another
 * began. Whoever reads a session checks its age; that the store deletes it is housekeeping.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

  private static final String COOKIE = "clientele-sign-in";

  /** As JSON of known types only: what lies in a store must not become code. */
  @Bean
  HashedSessions sessions(MongoDatabaseFactory database, SessionSettings settings, Clock clock) {
    var converter =
        new JacksonMongoSessionConverter(
            SecurityJacksonModules.getModules(SessionConfiguration.class.getClassLoader()));
    var collection = database.getMongoDatabase().getCollection("sign-in-session");
    return new HashedSessions(collection, converter, settings, clock);
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
