package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.SomeClient;
import io.clientele.client.bundle.Reservations;
import io.clientele.client.bundle.verdict.BundleState;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.testkit.AtOnce;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTest extends ClientServiceTest {

  private static final int MANY = 100;
  private static final int FEW = 40;

  @Autowired MongoDatabaseFactory database;
  @Autowired Environment environment;
  @Autowired Reservations reservations;

  private ConfigurableApplicationContext other;

  @BeforeAll
  void start() {
    other = another();
  }

  @AfterAll
  void stop() {
    other.close();
  }

  @Test
  @DisplayName("CLI-9 of a hundred adds at two instances as many succeed as the bundle allows")
  void adds() {
    var desks = desks(10);
    assertThat(statuses(atOnce(desks, MANY, (desk, i) -> desk.add("Client " + i)), 201))
        .hasSize(10);
    assertThat(used(desks)).isEqualTo(10);
  }

  @Test
  @DisplayName(
      "LIF-2 of a hundred reactivations at two instances as many succeed as slots are free")
  void reactivations() {
    var desks = desks(MANY);
    var clients = resting(desks, MANY);
    limit(desks, 10);
    assertThat(statuses(atOnce(desks, MANY, (d, i) -> reactivated(d, clients.get(i))), 200))
        .hasSize(10);
    assertThat(used(desks)).isEqualTo(10);
  }

  @Test
  @DisplayName("CLI-9 adds, reactivations and rows of jobs at two instances share one bundle")
  void all_of_it_together() {
    var desks = desks(FEW);
    var clients = resting(desks, FEW);
    limit(desks, 10);
    var books = List.of(reservations, other.getBean(Reservations.class));
    var adds = deeds(desks, FEW, (desk, i) -> count(desk.add("Client " + i), 201));
    var reactivations =
        deeds(desks, FEW, (desk, i) -> count(reactivated(desk, clients.get(i)), 200));
    // So few that they leave slots for the rest: no request of theirs goes over HTTP.
    var jobs = deeds(books, 3, (book, i) -> rows(book, desks.getFirst().practice, "job-" + i));
    var let = AtOnce.all(Stream.of(adds, reactivations, jobs).flatMap(Collection::stream).toList());
    assertThat(let.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
    assertThat(used(desks)).isEqualTo(10);
  }

  @Test
  @DisplayName("CLI-9 of a hundred adds at two instances none comes above a bundle that is lowered")
  void adds_while_it_is_lowered() {
    var desks = desks(MANY);
    var adds = deeds(desks, MANY, (desk, i) -> count(desk.add("Client " + i), 201));
    Callable<Integer> lowering = () -> (int) desks.getFirst().wished(MANY, 1, FEW);
    AtOnce.all(Stream.concat(adds.stream(), Stream.of(lowering)).toList());
    var said =
        Awaitility.await("the verdict")
            .until(
                () -> topics.about("clientele.client", "bundle/" + desks.getFirst().practice),
                told -> !told.isEmpty())
            .getFirst()
            .state(BundleState.class);
    assertThat(used(desks)).isEqualTo(said.lowered() ? FEW : MANY);
  }

  @Test
  @DisplayName("BEY-7 who goes on at another instance is told what changed meanwhile")
  void streams() {
    var desks = desks(10);
    var here = desks.getFirst();
    var there = desks.getLast();
    try (var first = StreamReader.open(port, here.practice, here.admin(), null);
        var watching = StreamReader.open(otherPort(), here.practice, here.admin(), null)) {
      added(there, "Bakery");
      first.untilShown("Bakery").close();
      added(here, "Brewery");
      watching.untilShown("Brewery");
      try (var after =
          StreamReader.open(otherPort(), here.practice, here.admin(), first.lastId())) {
        after.untilShown("Brewery");
        added(here, "Butcher");
        after.untilShown("Butcher");
        assertThat(after.names()).containsOnly("changed");
      }
    }
  }

  private static void added(Desk desk, String name) {
    assertThat(desk.add(name).status()).isEqualTo(201);
  }

  private int otherPort() {
    return other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Another instance on the same database; it hears by itself, so that nobody waits for turns. */
  private ConfigurableApplicationContext another() {
    var store = "spring.mongodb.database";
    var same = new MapPropertySource(store, Map.of(store, environment.getRequiredProperty(store)));
    return new SpringApplicationBuilder(ClientApplication.class)
        .initializers(context -> context.getEnvironment().getPropertySources().addFirst(same))
        .run("--clientele.test=true", "--server.port=0");
  }

  /** A practice with a bundle of so many, whose people ask one instance or the other. */
  private List<Desk> desks(int limit) {
    var here = desk().opened("UK", limit);
    return List.of(here, here.at(otherPort()));
  }

  private static void limit(List<Desk> desks, int limit) {
    desks.getFirst().subscribed(limit, List.of("BUSINESS"), List.of());
    desks.getFirst().awaitLimit(limit);
  }

  /** So many new clients that were deactivated, and have rested. */
  private List<String> resting(List<Desk> desks, int many) {
    var clients =
        statuses(atOnce(desks, many, (desk, i) -> desk.add("Resting " + i)), 201).stream()
            .map(added -> added.body().get("id").asString())
            .toList();
    assertThat(clients).hasSize(many);
    var deactivations =
        atOnce(desks, many, (desk, i) -> desk.command(life(clients.get(i), "deactivation")));
    assertThat(statuses(deactivations, 200)).hasSize(many);
    assertThat(used(desks)).isZero();
    haveRested(desks.getFirst());
    return clients;
  }

  /** Does the two rows of a job, as far as slots are reserved for them; how many were added. */
  private static int rows(Reservations book, String practice, String job) {
    return (int)
        IntStream.range(0, book.reserve(practice, job, 2))
            .mapToObj(
                row ->
                    book.add(
                        practice,
                        job,
                        row,
                        Cause.of("ada"),
                        (present, bundle, slot) -> made(Reservations.client(job, row), slot),
                        Client::told))
            .filter(Outcome.Done.class::isInstance)
            .count();
  }

  private static Decision<Client, ClientEvent> made(String id, String slot) {
    return Decision.done(SomeClient.called(id).in(slot).client(), SomeClient.created(id, null));
  }

  private static Answer reactivated(Desk desk, String client) {
    return desk.command(life(client, "reactivation"));
  }

  private static List<Answer> atOnce(
      List<Desk> desks, int many, BiFunction<Desk, Integer, Answer> deed) {
    return AtOnce.all(deeds(desks, many, deed));
  }

  /** So many deeds, of these by turns. */
  private static <A, R> List<Callable<R>> deeds(
      List<A> those, int many, BiFunction<A, Integer, R> deed) {
    return IntStream.range(0, many)
        .<Callable<R>>mapToObj(i -> () -> deed.apply(those.get(i % those.size()), i))
        .toList();
  }

  private static int count(Answer answer, int status) {
    return statuses(List.of(answer), status).size();
  }

  /** The answers with this status; all others are that the bundle is full. */
  private static List<Answer> statuses(List<Answer> answers, int status) {
    assertThat(answers)
        .filteredOn(answer -> answer.status() != status)
        .allSatisfy(no -> assertThat(no.codes()).containsExactly("BUNDLE_FULL"));
    return answers.stream().filter(answer -> answer.status() == status).toList();
  }

  private static String life(String client, String act) {
    return "/clients/" + client + "/" + act;
  }

  private static int used(List<Desk> desks) {
    return desks.getFirst().get("/onboarding-options").body().at("/bundle/used").asInt();
  }

  /** As if their four months had passed. */
  private void haveRested(Desk desk) {
    database
        .getMongoDatabase()
        .getCollection(Client.TYPE)
        .updateMany(
            new Document("practice", desk.practice),
            new Document("$set", new Document("deactivation.reactivatableAt", new Date(0))));
  }
}
