package io.clientele.access.identity.authorization;

import static io.clientele.access.identity.authorization.AuthorizationDocument.ENDED_AT;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.access.login.Logins;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Cause;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;

/** Ends what came of one code: its refresh tokens, and its access tokens, too (ACC-8a). */
final class Ending {

  private final MongoCollection<Document> collection;
  private final Logins logins;
  private final Clock clock;

  Ending(MongoCollection<Document> collection, Logins logins, Clock clock) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    this.logins = logins;
    this.clock = clock;
  }

  /**
   * Ends it; twice is as good as once. First nothing new comes of it, then the tokens there are
   * end: the other way round one could be made in between that outlives both. A crash in between
   * leaves an access token the rest of its five minutes.
   */
  void end(String id, String login) {
    var ended =
        collection.updateOne(
            Filters.and(Filters.eq(id), Filters.exists(ENDED_AT, false)),
            Updates.combine(
                Updates.set(ENDED_AT, Date.from(clock.instant())),
                Updates.inc(AuthorizationDocument.VERSION, 1L)));
    if (ended.getMatchedCount() == 1) {
      logins.endTokens(login, Cause.of(login));
    }
  }
}
