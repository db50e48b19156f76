package io.clientele.invitation.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.clientele.invitation.delivery.Queue;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.MessageStatus;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The queue is in the invitations: what opens or ends one puts its messages in or out in the same
 * write. Claims leave the version alone: they concern nobody but those who deliver, and whatever
 * ends a message overwrites them.
 */
final class MongoQueue implements Queue {

  private final MongoCollection<Document> collection;
  private final Function<Document, Invitation> read;

  MongoQueue(MongoCollection<Document> collection, Function<Document, Invitation> read) {
    this.collection = collection;
    this.read = read;
  }

  @Override
  public Optional<Claim> claim(Channel channel, Instant now, Instant until) {
    var message = message(channel);
    var due = message + ".due";
    var claimed =
        collection.findOneAndUpdate(
            lte(due, Date.from(now)),
            Updates.combine(
                Updates.set(due, Date.from(until)), Updates.inc(message + ".attempts", 1)),
            new FindOneAndUpdateOptions()
                .sort(Sorts.ascending(due))
                .returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(claimed)
        .map(read)
        .map(
            invitation ->
                new Claim(
                    invitation,
                    channel,
                    invitation.message(channel).orElseThrow().attempts(),
                    until));
  }

  @Override
  public void drop(Claim claim) {
    change(claim, Updates.unset(message(claim.channel()) + ".due"));
  }

  @Override
  public void postpone(Claim claim, Instant until) {
    change(claim, Updates.set(message(claim.channel()) + ".due", Date.from(until)));
  }

  @Override
  public void putOff(Claim claim, Instant until, Instant since) {
    var message = message(claim.channel());
    change(
        claim,
        Updates.combine(
            Updates.set(message + ".due", Date.from(until)),
            Updates.set(message + ".busySince", Date.from(since))));
  }

  /** Unless somebody else has it by now. */
  private void change(Claim claim, Bson change) {
    collection.updateOne(
        and(
            eq(claim.invitation().id()),
            eq(message(claim.channel()) + ".due", Date.from(claim.until()))),
        change);
  }

  @Override
  public Waiting waiting(Channel channel, Instant soon) {
    var message = message(channel);
    var count = 0L;
    var since = Instant.MAX;
    // Not {$exists: true}: a range is what the sparse index answers.
    for (var found :
        collection
            .find(
                and(
                    gt(message + ".due", new Date(0)),
                    lte(message + ".due", Date.from(soon)),
                    eq(message + ".status", MessageStatus.QUEUED.name())))
            .projection(Projections.include("createdAt", message + ".story"))
            .limit(MOST)) {
      count++;
      var queued = queuedAt(found, message);
      since = queued.isBefore(since) ? queued : since;
    }
    return new Waiting(count, count == 0 ? null : since);
  }

  /** The last step of a message that waits is that it was queued. */
  private static Instant queuedAt(Document invitation, String message) {
    var story = invitation.get(message, new Document()).getList("story", Document.class, List.of());
    return (story.isEmpty() ? invitation.getDate("createdAt") : story.getLast().getDate("at"))
        .toInstant();
  }

  private static String message(Channel channel) {
    return switch (channel) {
      case EMAIL -> "email";
      case SMS -> "sms";
    };
  }
}
