package io.clientele.invitation.reminder.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.clientele.invitation.reminder.Reminders;
import io.clientele.platform.aggregate.AggregateStore;
import org.bson.Document;

/** One document per practice that has ever said; nobody else needs to hear of it. */
final class MongoReminders implements Reminders {

  private static final String WANTED = "reminder";

  private final MongoCollection<Document> collection;

  MongoReminders(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
  }

  @Override
  public boolean wanted(String practice) {
    var found = collection.find(eq(practice)).first();
    return found == null || found.getBoolean(WANTED, true);
  }

  @Override
  public void want(String practice, boolean wanted, String by) {
    collection.updateOne(
        eq(practice),
        Updates.combine(Updates.set(WANTED, wanted), Updates.set("by", by)),
        new UpdateOptions().upsert(true));
  }
}
