package io.clientele.gateway.session.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.clientele.gateway.session.SessionSecrets;
import io.clientele.gateway.session.SessionSettings;
import io.clientele.gateway.session.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.util.retry.Retry;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway's own store. It need not be there when the gateway starts: who brings a token is
 * served without it (OPS-1).
 */
@Configuration(proxyBeanMethods = false)
class SessionStoreConfiguration {

  private static final String COLLECTION = "session";

  @Bean(destroyMethod = "close")
  MongoClient sessionStore(SessionSettings settings) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applicationName("gateway")
            .applyConnectionString(new ConnectionString(settings.mongodbUri()))
            // A person waits: better a quick no, and another try.
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
            .applyToSocketSettings(
                socket ->
                    socket.connectTimeout(1, TimeUnit.SECONDS).readTimeout(3, TimeUnit.SECONDS))
            .build());
  }

  @Bean
  Sessions sessions(
      MongoClient store,
      SessionSettings settings,
      SessionSecrets secrets,
      JsonMapper json,
      Clock clock) {
    var collection = store.getDatabase(settings.database()).getCollection(COLLECTION);
    var sessions = new MongoSessions(collection, new SealedPerson(secrets, json), clock);
    sessions
        .deletedWhenEnded()
        .retryWhen(
            Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofMinutes(1)))
        .subscribe();
    return sessions;
  }
}
