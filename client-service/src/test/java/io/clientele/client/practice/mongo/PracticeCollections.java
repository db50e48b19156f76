package io.clientele.client.practice.mongo;

import io.clientele.client.practice.Colleagues;
import io.clientele.client.practice.Practices;
import io.clientele.platform.consume.Projection;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The shipped collections of what was heard of practices, for tests that start no service. */
public final class PracticeCollections {

  private static final PracticeProjections SHIPPED = new PracticeProjections();

  private PracticeCollections() {}

  /** The colleagues heard of in this database. */
  public static Colleagues colleagues(MongoDatabaseFactory database) {
    return SHIPPED.knownColleagues(SHIPPED.colleagueRows(database));
  }

  /** The practices heard of in this database. */
  static Practices practices(MongoDatabaseFactory database) {
    return SHIPPED.knownPractices(SHIPPED.practiceRows(database));
  }

  /** What hears of practices, and of what they have bought, for this database. */
  static List<Projection> practiceProjections(MongoDatabaseFactory database) {
    var rows = SHIPPED.practiceRows(database);
    return List.of(SHIPPED.practices(rows), SHIPPED.entitlements(rows));
  }

  /** As if it had been heard that this login has this role at this practice. */
  public static void works(
      MongoDatabaseFactory database, String login, String practice, String role) {
    var membership = new Document("practice", practice).append("role", role);
    SHIPPED
        .colleagueRows(database)
        .collection()
        .insertOne(new Document("_id", login).append("memberships", List.of(membership)));
  }
}
