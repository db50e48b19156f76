package io.clientele.bench.expiry;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import io.clientele.bench.run.Stage;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;

/**
 * An invitation the service has made and sent itself, and others of the same kind beside it: laid
 * where it lies, alike in everything but what must be unique. To send a million would take a day.
 */
final class Pattern implements AutoCloseable {

  private static final int AT_ONCE = 5000;
  private static final int OFTEN = 100_000;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  // What no two have; see the indexes of invitation-service.
  private static final Set<String> UNIQUE = Set.of("link", "openKey");

  private final MongoClient client;
  private final MongoCollection<Document> invitations;
  private final Document one;
  private int open;

  private Pattern(MongoClient client, MongoCollection<Document> invitations, Document one) {
    this.client = client;
    this.invitations = invitations;
    this.one = one;
  }

  /** The one that was made for this practice, as soon as its week has begun. */
  static Pattern of(Stage stage, String practice) {
    var client = MongoClients.create(stage.service().mongodbUri());
    var invitations = client.getDatabase(stage.service().database()).getCollection("invitation");
    var sent =
        Filters.and(
            Filters.eq("offer.practice", practice),
            Filters.exists("expiresAt"),
            Filters.eq("outbox", List.of()));
    var one =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> Optional.ofNullable(invitations.find(sent).first()), Optional::isPresent);
    return new Pattern(client, invitations, one.orElseThrow());
  }

  /** Lets so many be open for days, those from before among them. */
  void open(int many, PrintStream terminal) {
    while (open < many) {
      var first = Instant.now().plus(Duration.ofDays(1));
      var before = open;
      var ends =
          IntStream.range(before, Math.min(before + AT_ONCE, many))
              .mapToObj(n -> first.plus(WEEK.dividedBy(OFTEN).multipliedBy(n % OFTEN)))
              .toList();
      ending(ends);
      open += ends.size();
      if (open / OFTEN > before / OFTEN) {
        terminal.printf("  %,d are open%n", open);
      }
    }
  }

  /** Lays others beside it, and says when the week of each ends. */
  Map<String, Instant> ending(List<Instant> ends) {
    var ending = new LinkedHashMap<String, Instant>();
    var others = new ArrayList<Document>();
    for (var end : ends) {
      var id = UUID.randomUUID().toString();
      ending.put(id, end);
      others.add(like(one).append("_id", id).append("expiresAt", Date.from(end)));
    }
    invitations.insertMany(others, new InsertManyOptions().ordered(false));
    return ending;
  }

  private static Document like(Document one) {
    var other = new Document();
    one.forEach((name, value) -> other.append(name, of(name, value)));
    return other;
  }

  private static Object of(String name, Object value) {
    if (UNIQUE.contains(name) && value != null) {
      return UUID.randomUUID().toString();
    }
    return value instanceof Document nested ? like(nested) : value;
  }

  @Override
  public void close() {
    client.close();
  }
}
