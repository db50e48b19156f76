package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.Client;
import io.clientele.testkit.AtOnce;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class TwoInstancesTest extends ClientServiceTest {

  private static final int MANY = 100;

  @Autowired MongoDatabaseFactory database;
  @Autowired Environment environment;

  @Test
  @DisplayName("CLI-9 two instances together let in no more than the bundle allows, of a hundred")
  void two_instances_let_in_no_more_than_the_bundle_allows() {
    try (var other = another()) {
      var port = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      var here = desk().opened("UK", 10);
      var desks = List.of(here, here.at(port));

      assertThat(statuses(atOnce(desks, (desk, i) -> desk.add("Client " + i)), 201)).hasSize(10);
      assertThat(used(here)).isEqualTo(10);

      here.subscribed(MANY, List.of("BUSINESS"), List.of());
      here.awaitLimit(MANY);
      atOnce(desks, (desk, i) -> i < 10 ? desk.get("/clients") : desk.add("More " + i));
      var clients = ids(here);
      assertThat(clients).hasSize(MANY);
      assertThat(
              statuses(
                  atOnce(desks, (d, i) -> d.command(life(clients.get(i), "deactivation"))), 200))
          .hasSize(MANY);
      assertThat(used(here)).isZero();

      here.subscribed(10, List.of("BUSINESS"), List.of());
      here.awaitLimit(10);
      haveRested(here);
      assertThat(
              statuses(
                  atOnce(desks, (d, i) -> d.command(life(clients.get(i), "reactivation"))), 200))
          .hasSize(10);
      assertThat(used(here)).isEqualTo(10);
    }
  }

  /** Another instance on the same database; it hears by itself, so that nobody waits for turns. */
  private ConfigurableApplicationContext another() {
    var store = "spring.mongodb.database";
    var same = new MapPropertySource(store, Map.of(store, environment.getRequiredProperty(store)));
    return new SpringApplicationBuilder(ClientApplication.class)
        .initializers(context -> context.getEnvironment().getPropertySources().addFirst(same))
        .run("--clientele.test=true", "--server.port=0");
  }

  private static List<Answer> atOnce(List<Desk> desks, BiFunction<Desk, Integer, Answer> deed) {
    return AtOnce.all(
        IntStream.range(0, MANY)
            .<Callable<Answer>>mapToObj(i -> () -> deed.apply(desks.get(i % desks.size()), i))
            .toList());
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

  private static int used(Desk desk) {
    return desk.get("/onboarding-options").body().at("/bundle/used").asInt();
  }

  private static List<String> ids(Desk desk) {
    return desk.get("/clients?limit=200").body().get("items").values().stream()
        .map(line -> line.get("id").asString())
        .toList();
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
