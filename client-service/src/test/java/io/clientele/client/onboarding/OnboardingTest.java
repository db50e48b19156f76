package io.clientele.client.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.Solution;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.Settlement;
import io.clientele.client.bundle.Slots;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.connection.Drafts;
import io.clientele.client.connection.mongo.ConnectionCollections;
import io.clientele.client.practice.Region;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.Words;
import io.clientele.client.roster.mongo.RosterCollections;
import io.clientele.client.settings.mongo.SettingsCollections;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.testkit.Infrastructure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class OnboardingTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456Z");

  private final String name = "onboarding-" + UUID.randomUUID();
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(mongo, name);
  private final Roster roster =
      new Roster(ClientCollections.in(mongo, name), RosterCollections.in(database));

  @BeforeEach
  void a_bundle_of_three() {
    mongo
        .getDatabase(name)
        .getCollection("bundles")
        .insertOne(new Document("_id", "p1").append("limit", 3));
  }

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("LST-2 what was added is on the list before the answer is given")
  void what_was_added_is_on_the_list() {
    var added = add(onboarding(() -> 1), "k1", "Bakery");
    assertThat(added)
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done ->
                assertThat(((Client) done.state()).createdAt())
                    .isEqualTo("2026-11-21T10:00:00.123Z"));
    var page =
        roster.find(new RosterQuery(new Sight("p1", "ada"), Words.of("bak"), null, null, 10));
    assertThat(page.items())
        .singleElement()
        .satisfies(entry -> assertThat(entry.name()).isEqualTo("Bakery"));
    var id = page.items().getFirst().id();
    assertThat(roster.find(new Sight("p1", "ada"), id)).isPresent();
    assertThat(roster.find(new Sight("p1", "eve"), id)).isEmpty();
  }

  @Test
  @DisplayName("CLI-7 an address that is taken is made anew")
  void an_address_that_is_taken_is_made_anew() {
    add(onboarding(() -> 1), "k1", "Bakery");
    var calls = new int[1];
    // The first ten signs make the address that is taken.
    var outcome = add(onboarding(() -> calls[0]++ < 10 ? 1 : 2), "k2", "Bakery");
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(addresses())
        .containsExactlyInAnyOrder("bakery-bbbbbbbbbb@in.example", "bakery-cccccccccc@in.example");
    assertThat(mongo.getDatabase(name).getCollection("bundles").find().first())
        .containsEntry("taken", 2)
        .containsEntry("intents", List.of());
  }

  @Test
  @DisplayName("CLI-7 without a free address the caller is told to try again")
  void without_a_free_address_the_caller_tries_again() {
    add(onboarding(() -> 1), "k1", "Bakery");
    assertThatThrownBy(() -> add(onboarding(() -> 1), "k2", "Bakery")).isInstanceOf(TryAgain.class);
    assertThat(addresses()).hasSize(1);
  }

  @Test
  @DisplayName("CLI-14 a key that outlived its 24 hours makes no second client")
  void a_key_that_outlived_its_hours_makes_no_second_client() {
    add(onboarding(() -> 1), "k1", "Bakery");
    mongo
        .getDatabase(name)
        .getCollection("client")
        .updateMany(new Document(), new Document("$unset", new Document("keys", "")));
    assertThat(add(onboarding(() -> 2), "k1", "Bakery"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            no -> assertThat(no.why().toString()).contains("KEY_OUTLIVED", "24 hours"));
    assertThat(addresses()).hasSize(1);
  }

  @Test
  @DisplayName("CLI-9 the options show the bundle, and whether this caller may add")
  void the_options_show_the_bundle() {
    var onboarding = onboarding(() -> 1);
    var options = onboarding.options(Situation.ADMIN).orElseThrow();
    assertThat(options.bundle())
        .isEqualTo(new OnboardingOptions.Use(0, 3, "/api/practices/p1/subscription/change"));
    assertThat(options.against()).isEmpty();
    assertThat(options.offer()).isEqualTo(Offer.to(Situation.in(Region.US).practice()));
    var standard = Situation.in(Region.US).askedBy("STANDARD").caller();
    assertThat(onboarding.options(standard).orElseThrow().against())
        .extracting(refusal -> refusal.reason())
        .containsExactly(OnboardingReason.PERMISSION_MISSING);
    mongo.getDatabase(name).getCollection("bundles").drop();
    assertThat(onboarding.options(Situation.ADMIN)).isEmpty();
    assertThat(Onboarding.notKnownYet()).isEqualTo(Admission.notKnownYet());
  }

  /** Signs of addresses, by their place among all signs. */
  private interface Signs extends RandomGenerator {

    int next();

    @Override
    default int nextInt(int bound) {
      return next();
    }

    @Override
    default long nextLong() {
      return next();
    }
  }

  private Onboarding onboarding(Signs random) {
    var clients = ClientCollections.in(mongo, name);
    var book = BundleCollections.book(database);
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Onboarding(
        practice -> Optional.of(Situation.in(Region.US).practice()),
        SettingsCollections.defaults(mongo, name),
        ConnectionCollections.heard(database),
        new Drafts(ConnectionCollections.drafts(mongo, name), clients),
        new Slots(clients, book, new Settlement(clients, book), clock),
        roster,
        new ExtractAddresses(random, "in.example"),
        clock);
  }

  private static Outcome<Client> add(Onboarding onboarding, String key, String business) {
    var idempotency = IdempotencyKey.of("ada", key, new byte[] {1});
    var cause = new Cause("ada", idempotency, null, null);
    return onboarding
        .add(
            new AddClient(
                cause.newId("client"),
                "p1",
                null,
                null,
                List.of(Solution.BOOKKEEPING),
                business,
                null,
                null),
            Situation.ADMIN,
            cause,
            Client::told)
        .outcome();
  }

  private List<String> addresses() {
    return mongo
        .getDatabase(name)
        .getCollection("client")
        .find(new Document("status", "ACTIVE"))
        .map(client -> client.getString("extractEmail"))
        .into(new ArrayList<>());
  }
}
