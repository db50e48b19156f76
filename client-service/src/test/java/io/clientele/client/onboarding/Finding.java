package io.clientele.client.onboarding;

import com.mongodb.client.MongoClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.connection.Drafts;
import io.clientele.client.connection.mongo.ConnectionCollections;
import io.clientele.client.practice.Entitlements;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Practices;
import io.clientele.client.practice.Region;
import io.clientele.client.practice.mongo.PracticeCollections;
import io.clientele.client.settings.mongo.SettingsCollections;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The shipped finder of facts over a database, for tests that start no service. */
public final class Finding {

  /** The domain of extract addresses in tests. */
  public static final ExtractDomain DOMAIN = new ExtractDomain("in.example");

  private Finding() {}

  /** Every practice is one of the United States that has bought nothing beside. */
  public static FactFinder in(MongoClient mongo, String database, Drafts drafts) {
    return in(mongo, database, drafts, id -> Optional.of(plain(id)));
  }

  /** Practices as these have heard of them. */
  public static FactFinder in(
      MongoClient mongo, String database, Drafts drafts, Practices practices) {
    var factory = new SimpleMongoClientDatabaseFactory(mongo, database);
    return new FactFinder(
        practices,
        PracticeCollections.colleagues(factory),
        (practice, named) -> Set.copyOf(named),
        SettingsCollections.defaults(mongo, database),
        ConnectionCollections.heard(factory),
        drafts,
        ClientCollections.names(mongo, database),
        DOMAIN);
  }

  private static Practice plain(String id) {
    return new Practice(
        id,
        "Ada & Co",
        Region.US,
        null,
        Region.US.timeZone(),
        new Entitlements(Set.of(), false, Set.of()));
  }
}
