package io.clientele.subscription.account.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings accounts up to now of which something is due: terms that ended, questions that nobody
 * answered. Commands do so before they decide, so that it changes no amount when this comes late;
 * and several instances may do it at once, because the second finds it done.
 */
final class DueAccounts {

  static final String INDEX = "payer-due";

  private static final Logger LOG = LoggerFactory.getLogger(DueAccounts.class);
  private static final String DUE = "paying.dueAt";

  private final MongoCollection<Document> collection;
  private final Aggregates<ClientAccount, ClientAccountEvent> accounts;
  private final Clock clock;

  DueAccounts(
      MongoCollection<Document> collection,
      Aggregates<ClientAccount, ClientAccountEvent> accounts,
      Clock clock) {
    this.collection = collection;
    this.accounts = accounts;
    this.clock = clock;
    collection.createIndex(
        Indexes.ascending(DUE),
        new IndexOptions().name(INDEX).partialFilterExpression(Filters.exists(DUE)));
  }

  /** All that is due now; one that cannot be done keeps nobody else waiting. */
  void settle() {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try (var due =
        collection
            .find(Filters.lte(DUE, Date.from(now)))
            .sort(Sorts.ascending(DUE))
            .projection(Projections.include("_id"))
            .iterator()) {
      while (due.hasNext()) {
        settle(due.next().getString("_id"), now);
      }
    }
  }

  private void settle(String client, Instant now) {
    try {
      accounts.command(
          client,
          Cause.of("subscription-service"),
          account -> account == null ? Decision.unchanged() : account.upTo(now),
          account -> "");
    } catch (RuntimeException e) {
      LOG.warn("the account of client {} stays due: {}", client, e.toString());
    }
  }
}
