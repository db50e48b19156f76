package io.clientele.client.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.client.account.Client;
import io.clientele.client.practice.Region;
import io.clientele.client.practice.mongo.PracticeCollections;
import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sights;
import io.clientele.client.roster.search.Words;
import io.clientele.client.settings.DefaultClientSettings;
import io.clientele.client.settings.mongo.ChosenDefaults;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OnboardingTest extends OnboardingStore {

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
        roster.find(
            new RosterQuery(
                Sights.granted("p1", "ada"),
                new Asked(Words.of("bak"), List.of()),
                Ordering.BY_NAME,
                null,
                10));
    assertThat(page.items())
        .singleElement()
        .satisfies(entry -> assertThat(entry.name()).isEqualTo("Bakery"));
    var id = page.items().getFirst().id();
    assertThat(roster.find(Sights.granted("p1", "ada"), id)).isPresent();
    assertThat(roster.find(Sights.granted("p1", "eve"), id)).isEmpty();
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
    assertThat(options.offer()).isEqualTo(Offer.to(Situation.in(Region.US).practice(), false));
    var standard = Situation.in(Region.US).askedBy("STANDARD").caller();
    assertThat(onboarding.options(standard).orElseThrow().against())
        .extracting(refusal -> refusal.reason())
        .containsExactly(OnboardingReason.PERMISSION_MISSING);
    mongo.getDatabase(name).getCollection("bundles").drop();
    assertThat(onboarding.options(Situation.ADMIN)).isEmpty();
  }

  @Test
  @DisplayName(
      "CLI-8 a client has a copy of the defaults of its day, and keeps it with its version")
  void a_client_keeps_its_copy_of_the_defaults() {
    var own = DefaultClientSettings.of(Situation.in(Region.US).practice());
    ChosenDefaults.choose(mongo, name, in(own, "EUR"));
    var first = added(onboarding(() -> 1), SomeAdd.of("c1"));
    ChosenDefaults.choose(mongo, name, in(own, "CHF"));
    var second = added(onboarding(() -> 2), SomeAdd.of("c2"));
    assertThat(settings("c1"))
        .isEqualTo(first.settings())
        .isEqualTo(in(own, "EUR").copy(1, "US", null));
    assertThat(settings("c2"))
        .isEqualTo(second.settings())
        .isEqualTo(in(own, "CHF").copy(2, "US", null));
  }

  @Test
  @DisplayName("CLI-5 whether access is asked for follows from how many people work there")
  void access_is_asked_for_where_several_work() {
    PracticeCollections.works(database, "ada", "p1", "PRACTICE_ADMIN");
    PracticeCollections.works(database, "eve", "p2", "STANDARD");
    var onboarding = onboarding(() -> 1);
    assertThat(onboarding.options(Situation.ADMIN).orElseThrow().offer().steps())
        .doesNotContain(Step.ACCESS);
    PracticeCollections.works(database, "stan", "p1", "STANDARD");
    assertThat(onboarding.options(Situation.ADMIN).orElseThrow().offer().steps())
        .contains(Step.ACCESS);
    assertThat(onboarding.options(Situation.ADMIN).orElseThrow().extractDomain())
        .isEqualTo("in.example");
  }
}
