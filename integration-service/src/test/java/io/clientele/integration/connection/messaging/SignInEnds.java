package io.clientele.integration.connection.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.mongo.AuthorisationCollections;
import io.clientele.integration.connection.DraftTerms;
import io.clientele.integration.connection.SignInStates;
import io.clientele.integration.connection.mongo.ConnectionCollections;
import io.clientele.integration.provider.Providers;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.consume.Told;
import io.clientele.platform.event.Pending;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hears, as it is shipped, what happened to a sign-in. */
public final class SignInEnds {

  private final ConnectionReactions reactions;

  /** For the connections in this store. */
  public SignInEnds(AggregateStore store, Providers providers, Clock clock) {
    this.reactions =
        new ConnectionReactions(
            ConnectionCollections.in(store),
            AuthorisationCollections.in(store),
            ConnectionCollections.index(store),
            providers,
            new DraftTerms(
                Duration.ofMinutes(30),
                Duration.ofMinutes(1),
                URI.create("http://localhost/api/oauth/callback"),
                new SignInStates(Base64.getEncoder().encodeToString(new byte[32]), List.of())),
            clock);
  }

  /** Hears one event; only some have consequences. */
  public void hear(String authorisation, Pending event) {
    if (AuthorisationExpired.TYPE.endsWith("." + event.name())) {
      reactions.expire(told(authorisation, event), new AuthorisationExpired(authorisation));
    }
  }

  private static Told told(String authorisation, Pending event) {
    var record =
        new ConsumerRecord<>("authorisations", 0, 0, authorisation.getBytes(UTF_8), event.value());
    record.headers().add("ce_id", event.id().getBytes(UTF_8));
    record
        .headers()
        .add("ce_subject", (Authorisation.TYPE + "/" + authorisation).getBytes(UTF_8))
        .add("ce_sequence", Long.toString(event.sequence()).getBytes(UTF_8));
    return new Told("test", record);
  }
}
