package io.clientele.access.identity.websession;

import java.net.URI;
import java.time.Clock;
import org.mongodb.spring.session.JacksonMongoSessionConverter;
import org.springframework.beans.factory.annotation.Value;
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

  /**
   * Where people come by https no other host, not even one beside us, can have set it ({@code
   * __Host-}); by plain http a browser would take no such cookie. The gateway knows it by the same
   * two names.
   */
  @Bean
  CookieSerializer sessionCookie(@Value("${clientele.public-url}") URI publicUrl) {
    var secure = "https".equals(publicUrl.getScheme());
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(secure ? "__Host-" + COOKIE : COOKIE);
    if (secure) {
      // However the request came here: what stands in front of us may end the encryption.
      cookie.setUseSecureCookie(true);
    }
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    // Lax: the way back from a sign-in starts at another site.
    cookie.setSameSite("Lax");
    return cookie;
  }
}
