package io.clientele.platform.bulk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.clientele.platform.aggregate.TryAgain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * A bank in one document, so that each act is one write: coins that are free, coins kept for bulks,
 * entries made, accounts that are closed.
 */
final class Bank {

  private static final int TRIES = 40;

  private final MongoDatabase database;

  Bank(MongoDatabase database) {
    this.database = database;
  }

  void open(int coins) {
    bank()
        .insertOne(
            new Document("_id", "bank")
                .append("version", 0)
                .append("free", coins)
                .append("closed", List.of())
                .append("kept", new Document())
                .append("entries", List.of()));
  }

  /** Begins anew, with so many coins. */
  void refill(int coins) {
    change(
        bank ->
            bank.append("free", coins).append("kept", new Document()).append("entries", List.of()));
  }

  Document now() {
    return Objects.requireNonNull(bank().find(eq("bank")).first(), "a bank");
  }

  int free() {
    return now().getInteger("free");
  }

  /** The numbers of the rows that were entered, in the order of entering. */
  List<Integer> entered() {
    return now().getList("entries", Document.class).stream()
        .map(entry -> entry.getInteger("number"))
        .toList();
  }

  /** How many rows were entered for an account. */
  long deposits(String account) {
    return entries(now()).stream().filter(entry -> account.equals(entry.get("account"))).count();
  }

  boolean isClosed(String account) {
    return now().getList("closed", String.class).contains(account);
  }

  void close(String account) {
    change(
        bank -> {
          var closed = new ArrayList<>(bank.getList("closed", String.class));
          closed.add(account);
          return bank.append("closed", closed);
        });
  }

  void reopen(String account) {
    change(
        bank -> {
          var closed = new ArrayList<>(bank.getList("closed", String.class));
          closed.remove(account);
          return bank.append("closed", closed);
        });
  }

  /** Whether coins are kept for a bulk that has not released them. */
  boolean keepsAny() {
    return now().get("kept", Document.class).values().stream()
        .anyMatch(kept -> !((Document) kept).getBoolean("over"));
  }

  int keep(String bulk, int coins) {
    var after =
        change(
            bank -> {
              var kept = bank.get("kept", Document.class);
              var block = kept.get(bulk, new Document("room", 0).append("over", false));
              var room = block.getInteger("room");
              if (block.getBoolean("over") || kept.containsKey(bulk) && room >= coins) {
                return bank;
              }
              var more = Math.min(coins - room, bank.getInteger("free"));
              kept.append(bulk, new Document("room", room + more).append("over", false));
              return bank.append("free", bank.getInteger("free") - more);
            });
    return after.get("kept", Document.class).get(bulk, Document.class).getInteger("room");
  }

  void giveBack(String bulk) {
    giveBack(bulk, true);
  }

  /**
   * Gives back what is kept for a bulk.
   *
   * @param looking whether for entries that were made of it; else all coins are taken for free
   */
  void giveBack(String bulk, boolean looking) {
    change(
        bank -> {
          var kept = bank.get("kept", Document.class);
          var block = kept.get(bulk, new Document("room", 0).append("over", false));
          if (block.getBoolean("over")) {
            return bank;
          }
          var used =
              looking
                  ? (int) entries(bank).stream().filter(its -> bulk.equals(its.get("bulk"))).count()
                  : 0;
          kept.append(bulk, new Document("room", block.get("room")).append("over", true));
          return bank.append("free", bank.getInteger("free") + block.getInteger("room") - used);
        });
  }

  /**
   * Enters a row, with a coin of those kept; once, whatever happens.
   *
   * @return whether it is entered
   */
  boolean enter(String bulk, PlannedRow row, String key) {
    var after =
        change(
            bank -> {
              var block = bank.get("kept", Document.class).get(bulk, Document.class);
              var room = block == null || block.getBoolean("over") ? 0 : block.getInteger("room");
              if (row.place() >= room || has(bank, key)) {
                return bank;
              }
              var entries = new ArrayList<>(entries(bank));
              entries.add(
                  new Document("bulk", bulk)
                      .append("key", key)
                      .append("account", row.subject())
                      .append("number", row.row().number()));
              return bank.append("entries", entries);
            });
    return has(after, key);
  }

  private static boolean has(Document bank, String key) {
    return entries(bank).stream().anyMatch(entry -> key.equals(entry.get("key")));
  }

  private static List<Document> entries(Document bank) {
    return bank.getList("entries", Document.class);
  }

  private Document change(UnaryOperator<Document> change) {
    for (var i = 0; i < TRIES; i++) {
      var before = now();
      var version = before.getInteger("version");
      var after = change.apply(Document.parse(before.toJson())).append("version", version + 1);
      if (after.equals(Document.parse(before.toJson()).append("version", version + 1))) {
        return before;
      }
      if (bank().replaceOne(and(eq("bank"), eq("version", version)), after).getMatchedCount() > 0) {
        return after;
      }
    }
    throw new TryAgain("too many at once at the bank");
  }

  private MongoCollection<Document> bank() {
    return database.getCollection("bank");
  }
}
