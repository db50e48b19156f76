package io.clientele.bench.list;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Date;
import org.bson.Document;

/** What the store itself says of the questions it is asked. */
final class Profile implements AutoCloseable {

  private static final int OFF = 0;
  private static final int ALL = 2;

  private final MongoClient client;
  private final MongoDatabase database;

  Profile(String uri, String name) {
    client = MongoClients.create(uri);
    database = client.getDatabase(name);
  }

  /** The index keys looked at while something runs; -1 where the store has no profiler. */
  long keysExamined(Runnable asking) {
    try {
      level(ALL);
    } catch (MongoException e) {
      asking.run();
      return -1;
    }
    var began = new Date();
    asking.run();
    level(OFF);
    return database
        .getCollection("system.profile")
        .find(
            Filters.and(
                Filters.gte("ts", began),
                Filters.eq("ns", database.getName() + ".client-list"),
                Filters.exists("keysExamined")))
        .into(new ArrayList<>())
        .stream()
        .mapToLong(entry -> entry.get("keysExamined", Number.class).longValue())
        .sum();
  }

  private void level(int level) {
    var was = database.runCommand(new Document("profile", level));
    if (!was.containsKey("was")) {
      throw new MongoException("no profiler");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
