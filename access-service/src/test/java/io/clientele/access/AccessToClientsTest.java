package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.testkit.AtOnce;
import io.clientele.testkit.contract.Contracts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@JourneyTest
class AccessToClientsTest extends AccessJourney {

  @Test
  @DisplayName("CLI-5 whoever adds a client sees it, and an admin needs no grant for that")
  void opened() {
    var byColleague = clients.added(practice, colleague);
    var seen = newcomers.api().get(access(byColleague), asAdmin());
    assertThat(seen.status()).isEqualTo(200);
    assertThat(colleagues(seen.body())).containsExactly(colleague);
    assertThat(seen.body().get("client").asString()).isEqualTo(byColleague);
    assertThat(seen.raw().headers().firstValue("ETag")).isPresent();
    var byAdmin = clients.added(practice, admin);
    assertThat(colleagues(newcomers.api().get(access(byAdmin), asAdmin()).body())).isEmpty();
  }

  @Test
  @DisplayName("ACC-3 access is given and withdrawn, and others hear of it")
  void granted() {
    var client = clients.added(practice, admin);
    var path = access(client) + "/colleagues/" + colleague;
    var given = newcomers.api().put(path, asAdmin());
    assertThat(given.status()).as(given.raw().body()).isEqualTo(200);
    assertThat(colleagues(given.body())).containsExactly(colleague);
    assertThat(colleagues(newcomers.api().put(path, asAdmin()).body())).containsExactly(colleague);
    assertThat(colleagues(newcomers.api().delete(path, asAdmin()).body())).isEmpty();
    var again = newcomers.api().delete(path, asAdmin());
    assertThat(again.status()).isEqualTo(200);
    assertThat(colleagues(again.body())).isEmpty();
    var said =
        await()
            .until(
                () -> topics.about("clientele.access", "client-access/" + client),
                found -> found.size() >= 3);
    assertThat(said)
        .extracting(told -> told.type().substring("io.clientele.access.".length()))
        .containsExactly("ClientAccessOpened.v1", "AccessGranted.v1", "AccessWithdrawn.v1");
    for (var event : said) {
      var name = event.type().substring("io.clientele.access.".length());
      assertThat(Contracts.faults("access", name, event.record().value())).isEmpty();
      assertThat(event.practice()).isEqualTo(practice);
    }
  }

  @Test
  @DisplayName("ACC-3a granted from many places at once it is granted once")
  void grantedAtOnce() {
    var client = clients.added(practice, admin);
    var path = access(client) + "/colleagues/" + colleague;
    Callable<Api.Answer> grant = () -> newcomers.api().put(path, asAdmin());
    assertThat(AtOnce.all(IntStream.range(0, 8).mapToObj(i -> grant).toList()))
        .extracting(Api.Answer::status)
        .containsOnly(200);
    assertThat(colleagues(newcomers.api().get(access(client), asAdmin()).body()))
        .containsExactly(colleague);
    await().until(() -> topics.about("clientele.access", "client-access/" + client).size() >= 2);
    assertThat(topics.about("clientele.access", "client-access/" + client)).hasSize(2);
  }

  @Test
  @DisplayName("ACC-3a grants to several and withdrawals at once all succeed, and none is lost")
  void manyAtOnce() {
    var client = clients.added(practice, colleague);
    var others = List.of(joined("STANDARD"), joined("CLIENT_ADMIN"), joined("STANDARD"));
    Callable<Api.Answer> withdraw =
        () -> newcomers.api().delete(access(client) + "/colleagues/" + colleague, asAdmin());
    var tasks = new java.util.ArrayList<Callable<Api.Answer>>(List.of(withdraw, withdraw));
    for (var other : others) {
      tasks.add(() -> newcomers.api().put(access(client) + "/colleagues/" + other, asAdmin()));
    }
    assertThat(AtOnce.all(tasks)).extracting(Api.Answer::status).containsOnly(200);
    assertThat(colleagues(newcomers.api().get(access(client), asAdmin()).body()))
        .containsExactlyInAnyOrderElementsOf(others);
  }

  @Test
  @DisplayName("LST-4 an unknown client and one of another practice are answered alike")
  void alike() {
    var theirs = clients.added("another-practice", "somebody");
    var none = UUID.randomUUID().toString();
    for (var client : List.of(theirs, none)) {
      var colleagues = access(client) + "/colleagues/" + colleague;
      for (var answer :
          List.of(
              newcomers.api().get(access(client), asAdmin()),
              newcomers.api().put(colleagues, asAdmin()),
              newcomers.api().delete(colleagues, asAdmin()))) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().get("code").asString()).isEqualTo("CLIENT_UNKNOWN");
      }
    }
  }

  @Test
  @DisplayName(
      "LST-4 a client known by name alone is not known yet, and to another practice unknown")
  void notYet() {
    var named = clients.named(practice);
    var theirs = clients.named("another-practice");
    var path = access(named) + "/colleagues/" + colleague;
    for (var answer :
        List.of(
            newcomers.api().put(path, asAdmin()),
            newcomers.api().delete(path, asAdmin()),
            newcomers.api().get(access(named) + "/explanation?colleague=x", asAdmin()),
            newcomers.api().get(access(named), asAdmin()))) {
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.body().get("code").asString()).isEqualTo("CLIENT_NOT_YET_KNOWN");
      assertThat(answer.raw().headers().firstValue("Retry-After")).contains("1");
    }
    var refused = newcomers.api().put(access(theirs) + "/colleagues/" + colleague, asAdmin());
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.body().get("code").asString()).isEqualTo("CLIENT_UNKNOWN");
    clients.say(named, practice, admin);
    await().until(() -> newcomers.api().put(path, asAdmin()).status() == 200);
  }

  @Test
  @DisplayName("ACC-3 only practice admins give access, and only to colleagues of the practice")
  void refused() {
    var client = clients.added(practice, admin);
    var standard = as("a-colleague", "STANDARD");
    var refused = newcomers.api().put(access(client) + "/colleagues/" + colleague, standard);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body().get("code").asString()).isEqualTo("PRACTICE_ADMIN_ONLY");
    assertThat(newcomers.api().get(access(client), standard).status()).isEqualTo(404);
    var stranger = newcomers.api().put(access(client) + "/colleagues/stranger", asAdmin());
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(stranger.body().get("code").asString()).isEqualTo("COLLEAGUE_UNKNOWN");
    var user = Map.of("Authorization", tokens.clientBearer(client, "someone", "BUSINESS_ADMIN"));
    assertThat(newcomers.api().get(access(client), user).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("ACC-3 any colleague sees whom the practice can give access to")
  void colleaguesOfThePractice() {
    var path = "/api/practices/" + practice + "/colleagues";
    var answer = newcomers.api().get(path, as("a-colleague", "STANDARD"));
    assertThat(answer.status()).isEqualTo(200);
    var items = answer.body().get("items");
    assertThat(items).hasSize(2);
    assertThat(items.get(0).get("login").asString()).isEqualTo(admin);
    assertThat(items.get(0).get("name").asString()).isEqualTo("Ann Ash");
    assertThat(items.get(0).get("role").asString()).isEqualTo("PRACTICE_ADMIN");
    assertThat(items.get(1).get("login").asString()).isEqualTo(colleague);
    assertThat(items.get(1).get("email").asString()).endsWith("@practice.example");
    assertThat(items.get(1).get("permissions")).isEmpty();
    var user = Map.of("Authorization", tokens.clientBearer("c", "someone", "BUSINESS_ADMIN"));
    assertThat(newcomers.api().get(path, user).status()).isEqualTo(403);
  }
}
