package io.clientele.client.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.Settlement;
import io.clientele.client.bundle.Slots;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.connection.Drafts;
import io.clientele.client.connection.mongo.ConnectionCollections;
import io.clientele.client.practice.AddOn;
import io.clientele.client.practice.Entitlements;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Region;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.mongo.RosterCollections;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.Infrastructure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class DryRunProofTest {

  private static final String NAME = "dry-runs-" + UUID.randomUUID();
  private static final MongoClient MONGO = MongoClients.create(Infrastructure.mongoUri());
  private static final List<String> DRAFTS = List.of("CHOSEN", "STARTED", "LAPSED", "CONNECTED");

  /** A practice and who asks. */
  record Office(Region region, Entitlements bought, int limit, String role, boolean permitted) {

    Practice practice(String id) {
      return new Practice(id, "Ada & Co", region, null, region.timeZone(), bought);
    }

    Caller caller(String practice) {
      var permissions = permitted ? Set.of("ADD_CLIENT_ACCOUNTS") : Set.<String>of();
      return Caller.ofPractice("ada", practice, role, permissions);
    }
  }

  @AfterContainer
  static void clear() {
    MONGO.getDatabase(NAME).drop();
  }

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  @Label("CLI-1 a dry run changes nothing, and says what the add right after it comes to")
  void a_dry_run_says_what_the_add_comes_to(
      @ForAll("offices") Office office,
      @ForAll("adds") @Size(min = 1, max = 4) List<SomeAdd> adds) {
    var practice = UUID.randomUUID().toString();
    opened(practice, office.limit());
    var onboarding = onboarding(office, practice);
    for (var add : adds) {
      var command = named(add, practice);
      var before = picture();
      var run = onboarding.dryRun(command, office.caller(practice));
      assertThat(picture()).isEqualTo(before);
      var outcome =
          onboarding.add(command, office.caller(practice), Cause.of("ada"), Client::told).outcome();
      Statistics.collect(outcome.getClass().getSimpleName());
      switch (outcome) {
        case Outcome.Refused<Client> no -> assertThat(run.problems()).isEqualTo(no.why());
        case Outcome.Done<Client> done -> {
          assertThat(run.problems()).isEmpty();
          assertThat(picture())
              .as("what an add changes")
              .allSatisfy((part, now) -> assertThat(now).isNotEqualTo(before.get(part)));
          assertSame(run.client(), done.state(), command);
        }
        default -> throw new AssertionError(outcome);
      }
    }
    // Else it would show little.
    Statistics.coverage(coverage -> coverage.check("Done").count(count -> count > 10));
  }

  private static void assertSame(@Nullable Client tried, Client added, AddClient command) {
    var own = command.details().extractEmail() == null ? "extractEmail" : "slot";
    assertThat(tried)
        .usingRecursiveComparison()
        .ignoringFields("slot", "createdAt", "extractKey", own)
        .isEqualTo(added);
  }

  @Provide
  Arbitrary<Office> offices() {
    var kinds = Arbitraries.of(ClientKind.class).set();
    var addOns = Arbitraries.of(AddOn.class).set();
    var teams = Arbitraries.of(true, false);
    var bought = Combinators.combine(kinds, teams, addOns).as(Entitlements::new);
    return Combinators.combine(
            Arbitraries.of(Region.class),
            bought,
            Arbitraries.of(0, 3, 4, 5),
            Arbitraries.of("PRACTICE_ADMIN", "CLIENT_ADMIN", "STANDARD"),
            Arbitraries.of(true, true, false))
        .as(Office::new);
  }

  @Provide
  Arbitrary<List<SomeAdd>> adds() {
    var logins = Arbitraries.of("ada", "boss", "cleo", "stan", "chloe", "nobody");
    var drafts = Arbitraries.of("CHOSEN", "STARTED", "LAPSED", "CONNECTED", "UNKNOWN");
    var addresses =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of("admin@in.example", "x@out.example", "Bakery@in.example")),
            Tuple.of(
                2, Arbitraries.integers().between(0, 200).map(i -> "bakery-" + i + "@in.example")));
    return Builders.withBuilder(() -> SomeAdd.of("?"))
        .use(drafts.injectNull(0.8))
        .in(SomeAdd::with)
        .use(Arbitraries.of(ClientKind.class).injectNull(0.4))
        .in(SomeAdd::being)
        .use(Arbitraries.of(Solution.class).array(Solution[].class).ofMinSize(1).ofMaxSize(2))
        .withProbability(0.1)
        .in(SomeAdd::getting)
        .use(Arbitraries.of("Bakery", "Pier").injectNull(0.1))
        .in(SomeAdd::called)
        .use(Arbitraries.of("a1", "A1", "a2", "a3").injectNull(0.6))
        .in(SomeAdd::coded)
        .use(addresses.injectNull(0.7))
        .in(SomeAdd::wishing)
        .use(logins.array(String[].class).ofMaxSize(3))
        .withProbability(0.2)
        .in(SomeAdd::seenBy)
        .use(Arbitraries.of("t1", "t2").array(String[].class).ofMaxSize(2))
        .withProbability(0.1)
        .in(SomeAdd::seenByTeams)
        .use(Arbitraries.of(true, false))
        .withProbability(0.2)
        .in(SomeAdd::marked)
        .use(Arbitraries.of(true, false))
        .withProbability(0.4)
        .in((add, earning) -> earning ? add.earning(SomeAdd.TRADE) : add)
        .use(
            Arbitraries.of("di@cafe.example", "di at cafe")
                .map(email -> new AddClient.Invitee("Di", email, null))
                .injectNull(0.8))
        .in(SomeAdd::inviting)
        .use(logins.injectNull(0.8))
        .in(SomeAdd::joinedBy)
        .build()
        .list();
  }

  private static AddClient named(SomeAdd add, String practice) {
    var draft = add.command().connection();
    return add.as(UUID.randomUUID().toString())
        .to(practice)
        .with(draft == null ? null : draft + practice)
        .command();
  }

  private static void opened(String practice, int limit) {
    var database = MONGO.getDatabase(NAME);
    database
        .getCollection("bundles")
        .insertOne(new Document("_id", practice).append("limit", limit));
    for (var draft : DRAFTS) {
      database
          .getCollection("heard-connections")
          .insertOne(
              new Document("_id", draft + practice)
                  .append("practice", practice)
                  .append("client", UUID.randomUUID().toString())
                  .append("software", "XERO")
                  .append("status", draft)
                  .append("organisation", new Document("name", "Harbour").append("country", "IE")));
    }
  }

  private static Onboarding onboarding(Office office, String practice) {
    var factory = new SimpleMongoClientDatabaseFactory(MONGO, NAME);
    var clients = ClientCollections.in(MONGO, NAME);
    var book = BundleCollections.book(factory);
    var clock = Clock.systemUTC();
    var drafts = new Drafts(ConnectionCollections.drafts(MONGO, NAME), clients);
    var shipped = Finding.in(MONGO, NAME, drafts);
    return new Onboarding(
        new FactFinder(
            id -> Optional.of(office.practice(practice)),
            new Staff(),
            (id, named) -> Set.copyOf(named),
            shipped.defaults(),
            shipped.connections(),
            drafts,
            shipped.names(),
            shipped.domain()),
        new Slots(clients, book, new Settlement(clients, book), clock),
        new Roster(clients, RosterCollections.in(factory)),
        new ExtractAddresses(new Random(practice.hashCode()), Finding.DOMAIN),
        clock);
  }

  /** All that an add writes. */
  private static Map<String, List<String>> picture() {
    var picture = new TreeMap<String, List<String>>();
    var database = MONGO.getDatabase(NAME);
    for (var collection : List.of("bundles", Client.TYPE, "client-list")) {
      picture.put(
          collection,
          database
              .getCollection(collection)
              .find()
              .map(document -> document.toJson())
              .into(new ArrayList<>()));
    }
    return picture;
  }
}
