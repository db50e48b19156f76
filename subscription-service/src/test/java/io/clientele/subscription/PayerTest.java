package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Told;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.subscription.payer.Standing;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PayerTest extends AbstractServiceTest {

  private static final String MONTHLY = "{\"interval\":\"MONTH\"}";

  @Autowired Aggregates<ClientAccount, ClientAccountEvent> accounts;

  @Test
  @DisplayName("SUB-4 a practice stops paying and takes over again, as client-service has slots")
  void practice() {
    var client = client(practiceOnTrial());
    var removed = byPractice(client, "POST", "/removal");
    assertThat(removed.status()).isEqualTo(200);
    assertThat(removed.text("standing")).isEqualTo("RELEASING");
    assertThat(removed.body().at("/payerWish").toString())
        .isEqualTo("{\"number\":1,\"payer\":\"CLIENT\"}");
    assertThat(byPractice(client, "POST", "/take-over").text("code")).isEqualTo("PAYER_CHANGING");
    client.done(topics, 2, 1);
    awaitStanding(client, Standing.NOBODY);

    assertThat(byPractice(client, "POST", "/take-over").text("standing")).isEqualTo("TAKING");
    client.kept(topics, 3, 2);
    awaitStanding(client, Standing.NOBODY);
    var refused = byPractice(client, "GET", "").body().path("refused");
    assertThat(refused.path("reason").asString()).isEqualTo("BUNDLE_FULL");
    assertThat(refused.path("taken").asInt()).isEqualTo(50);

    byPractice(client, "POST", "/take-over");
    client.done(topics, 4, 3);
    awaitStanding(client, Standing.PRACTICE);
    assertThat(names(awaitNews(client, 7)))
        .containsExactly(
            "ClientAccountOpened.v1",
            "PayerChangeWished.v1",
            "PayerChanged.v1",
            "PayerChangeWished.v1",
            "PayerChangeRefused.v1",
            "PayerChangeWished.v1",
            "PayerChanged.v1");
  }

  @Test
  @DisplayName("SUB-10 a client pays by itself from when its slot is free, exactly as shown before")
  void selfPaid() {
    var client = client(practiceOnTrial());
    var preview = byClient(client, "POST", "/subscription/preview", MONTHLY);
    assertThat(preview.body().path("total").asLong()).isEqualTo(1200);
    assertThat(accounts.find(client.client()).version()).isEqualTo(1);
    selfPaying(client);
    var charged = byClient(client, "GET", "/charges", null).body().path("items");
    assertThat(charged.values()).hasSize(1);
    assertThat(charged.path(0)).isEqualTo(preview.body().path("charge"));
    assertThat(byClient(client, "GET", "", null).body().at("/selfPaid/price").asLong())
        .isEqualTo(1200);
    var stored = accounts.find(client.client()).document();
    assertThat(stored.getEmbedded(List.of("paying", "own", "anchor"), Object.class))
        .isInstanceOf(String.class);
    assertThat(byClient(client, "GET", "/offer", null).body().path("yearly").asLong())
        .isEqualTo(12000);
  }

  @Test
  @DisplayName("SUB-4 who pays by itself is taken over after it cancelled, agreed, and has expired")
  void takenOver() {
    var client = client(practiceOnTrial());
    selfPaying(client);
    var until = byClient(client, "GET", "", null).body().at("/selfPaid/until").asString();
    var no = byPractice(client, "POST", "/take-over");
    assertThat(no.status()).isEqualTo(409);
    assertThat(no.text("code")).isEqualTo("SELF_PAID_ACTIVE");
    assertThat(no.text("rule")).isEqualTo("SUB-4");
    assertThat(no.text("until")).isEqualTo(until);
    assertThat(no.text("detail")).contains(until);

    assertThat(byClient(client, "POST", "/cancellation", null).text("standing"))
        .isEqualTo("ENDING");
    assertThat(byPractice(client, "POST", "/take-over").text("standing")).isEqualTo("ASKED");
    assertThat(byClient(client, "POST", "/refusal", null).text("standing")).isEqualTo("ENDING");
    byPractice(client, "POST", "/take-over");
    assertThat(byPractice(client, "DELETE", "/take-over").text("standing")).isEqualTo("ENDING");
    byPractice(client, "POST", "/take-over");
    var agreed = byClient(client, "POST", "/consent", null);
    assertThat(agreed.text("standing")).isEqualTo("WAITING");
    assertThat(agreed.text("payer")).isEqualTo("CLIENT");
    assertThat(byClient(client, "DELETE", "/cancellation", null).text("standing"))
        .isEqualTo("SELF_PAID");
    assertThat(byClient(client, "POST", "/consent", null).text("code"))
        .isEqualTo("NO_CONSENT_ASKED");
  }

  @Test
  @DisplayName("LST-4 who pays for a client is shown to, and changed by, its own two sides alone")
  void others() {
    var client = client(practiceOnTrial());
    var theirs = new ClientNews(client.client(), practiceOnTrial());
    var none = new ClientNews(UUID.randomUUID().toString(), theirs.practice());
    for (var path : List.of("", "/take-over", "/removal")) {
      var method = path.isEmpty() ? "GET" : "POST";
      assertThat(byPractice(theirs, method, path).text("code")).isEqualTo("CLIENT_NOT_FOUND");
      assertThat(byPractice(theirs, method, path).status()).isEqualTo(404);
      assertThat(byPractice(none, method, path).text("code")).isEqualTo("CLIENT_NOT_FOUND");
    }
    var colleague = tokens.bearer(client.practice(), "cleo", "CLIENT_ADMIN");
    assertThat(practiceSide(client, "POST", "/removal", colleague).text("missingPermission"))
        .isEqualTo("CHANGE_PAYER");
    var user = tokens.clientBearer(client.client(), "zoe", "BUSINESS_USER");
    assertThat(clientSide(client, "GET", "", user, null).status()).isEqualTo(403);
    var another = tokens.clientBearer("another", "zoe", "BUSINESS_ADMIN");
    assertThat(clientSide(client, "GET", "", another, null).status()).isEqualTo(404);
    assertThat(accounts.find(client.client()).version()).isEqualTo(1);
    var young = byClient(none, "POST", "/subscription", MONTHLY);
    assertThat(young.status()).isEqualTo(503);
    assertThat(young.text("code")).isEqualTo("PAYER_NOT_YET");
  }

  @Test
  @DisplayName("SUB-4 a client told of again has one account still, and an old answer changes none")
  void toldAgain() {
    var client = new ClientNews(UUID.randomUUID().toString(), practiceOnTrial());
    client.retold(topics);
    awaitStanding(client, Standing.PRACTICE);
    client.retold(topics);
    client.added(topics);
    byPractice(client, "POST", "/removal");
    client.done(topics, 2, 1);
    awaitStanding(client, Standing.NOBODY);
    byPractice(client, "POST", "/take-over");
    client.done(topics, 3, 1);
    client.retold(topics);
    client.done(topics, 4, 2);
    awaitStanding(client, Standing.PRACTICE);
    var told = names(awaitNews(client, 5));
    assertThat(told).filteredOn("ClientAccountOpened.v1"::equals).hasSize(1);
    assertThat(told).filteredOn("PayerChanged.v1"::equals).hasSize(2);
  }

  @Test
  @DisplayName("CLI-14 a command about who pays has one effect and one answer under its key")
  void repeated() {
    var client = client(practiceOnTrial());
    var first = keyed(client, "k");
    client.done(topics, 2, 1);
    awaitStanding(client, Standing.NOBODY);
    var again = keyed(client, "k");
    assertThat(again.response().body()).isEqualTo(first.response().body());
    assertThat(accounts.find(client.client()).version()).isEqualTo(3);
  }

  private ClientNews client(String practice) {
    var client = new ClientNews(UUID.randomUUID().toString(), practice);
    client.added(topics);
    awaitStanding(client, Standing.PRACTICE);
    return client;
  }

  private void selfPaying(ClientNews client) {
    var asked = byClient(client, "POST", "/subscription", MONTHLY);
    assertThat(asked.text("standing")).isEqualTo("RELEASING");
    client.done(topics, 2, 1);
    awaitStanding(client, Standing.SELF_PAID);
  }

  private void awaitStanding(ClientNews client, Standing standing) {
    await()
        .until(
            () -> {
              var account = accounts.find(client.client()).state();
              return account != null && account.paying().standing() == standing;
            });
  }

  private List<Told> awaitNews(ClientNews client, int atLeast) {
    return await()
        .until(
            () -> topics.about(SUBSCRIPTIONS, "client-account/" + client.client()),
            told -> told.size() >= atLeast);
  }

  private Answer keyed(ClientNews client, String key) {
    return call(
        to("/api/practices/" + client.practice() + "/clients/" + client.client() + "/payer/removal")
            .header("Authorization", tokens.bearer(client.practice(), "admin", ADMIN))
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.noBody()));
  }

  private Answer byPractice(ClientNews client, String method, String path) {
    return practiceSide(client, method, path, tokens.bearer(client.practice(), "admin", ADMIN));
  }

  private Answer practiceSide(ClientNews client, String method, String path, String bearer) {
    return call(
        to("/api/practices/" + client.practice() + "/clients/" + client.client() + "/payer" + path)
            .header("Authorization", bearer)
            .method(method, BodyPublishers.noBody()));
  }

  private Answer byClient(ClientNews client, String method, String path, @Nullable String body) {
    var bearer = tokens.clientBearer(client.client(), "owner", "BUSINESS_ADMIN");
    return clientSide(client, method, path, bearer, body);
  }

  private Answer clientSide(
      ClientNews client, String method, String path, String bearer, @Nullable String body) {
    return call(
        to("/api/clients/" + client.client() + "/payer" + path)
            .header("Authorization", bearer)
            .header("Content-Type", "application/json")
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }
}
