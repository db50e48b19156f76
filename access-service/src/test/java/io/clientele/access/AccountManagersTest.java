package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.platform.consume.Told;
import io.clientele.platform.event.Json;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

/** One colleague per client is its account manager. */
@JourneyTest
class AccountManagersTest {

  private static final String OURS = "clientele.access";

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired ClientService clients;
  @Autowired Tokens tokens;
  @Autowired Topics topics;
  @Autowired MongoDatabaseFactory database;

  private String practice = "";
  private String admin = "";
  private String colleague = "";
  private String client = "";

  @BeforeEach
  void practice() {
    var email = Newcomers.someEmail();
    practice = newcomers.registered(email);
    admin = newcomers.loginOf(email);
    var invitation = Invitations.toPractice(practice, "STANDARD", Newcomers.someEmail(), admin);
    var answer = newcomers.join(invitations.ticket(invitation), Newcomers.PASSWORD);
    colleague = answer.body().get("login").asString();
    client = clients.added(practice, colleague);
  }

  private Map<String, String> as(String login, String role) {
    return Map.of("Authorization", tokens.bearer(practice, login, role));
  }

  private Map<String, String> asAdmin() {
    return as(admin, "PRACTICE_ADMIN");
  }

  private String access() {
    return "/api/practices/" + practice + "/clients/" + client + "/access";
  }

  private Api.Answer choose(String login) {
    return newcomers.api().put(access() + "/account-manager", of(login), asAdmin());
  }

  private static Map<String, String> of(String login) {
    return Map.of("colleague", login);
  }

  private Api.Answer remove() {
    return newcomers.api().delete(access() + "/account-manager", asAdmin());
  }

  private static @Nullable String accountManager(JsonNode access) {
    assertThat(access.has("accountManager")).isTrue();
    return access.get("accountManager").stringValue(null);
  }

  private List<Told> said(int events) {
    var subject = "client-access/" + client;
    return await().until(() -> topics.about(OURS, subject), found -> found.size() >= events);
  }

  private static String name(Told told) {
    return told.type().substring("io.clientele.access.".length());
  }

  private static @Nullable String told(Told told) {
    return accountManager(Json.MAPPER.readTree(told.record().value()).get("state"));
  }

  private static void assertRefused(Api.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    assertThat(answer.body().get("code").asString()).isEqualTo(code);
  }

  @Test
  @DisplayName("ACC-3a an account manager is chosen, replaced and removed, and others hear of it")
  void told() {
    for (var i = 0; i < 2; i++) {
      var chosen = choose(colleague);
      assertThat(chosen.status()).as(chosen.raw().body()).isEqualTo(200);
      assertThat(accountManager(chosen.body())).isEqualTo(colleague);
    }
    assertThat(accountManager(choose(admin).body())).as("by role").isEqualTo(admin);
    var seen = newcomers.api().get(access(), asAdmin());
    assertThat(accountManager(seen.body())).isEqualTo(admin);
    for (var i = 0; i < 2; i++) {
      var removed = remove();
      assertThat(removed.status()).as(removed.raw().body()).isEqualTo(200);
      assertThat(accountManager(removed.body())).isNull();
    }
    var said = said(4);
    assertThat(said)
        .extracting(AccountManagersTest::name)
        .containsExactly(
            "ClientAccessOpened.v1",
            "AccountManagerChosen.v1",
            "AccountManagerChosen.v1",
            "AccountManagerRemoved.v1");
    assertThat(said)
        .extracting(AccountManagersTest::told)
        .containsExactly(null, colleague, admin, null);
    for (var event : said) {
      assertThat(Contracts.faults("access", name(event), event.record().value())).isEmpty();
    }
  }

  @Test
  @DisplayName("ACC-3a the account manager whose grant is withdrawn is none any more, at once")
  void withdrawn() {
    choose(colleague);
    var left = newcomers.api().delete(access() + "/colleagues/" + colleague, asAdmin());
    assertThat(accountManager(left.body())).isNull();
    var said = said(4);
    assertThat(said.subList(2, 4))
        .extracting(AccountManagersTest::name)
        .containsExactly("AccessWithdrawn.v1", "AccountManagerRemoved.v1");
    assertThat(said.subList(2, 4)).extracting(AccountManagersTest::told).containsOnlyNulls();
    assertRefused(choose(colleague), 409, "ACCOUNT_MANAGER_WITHOUT_ACCESS");
  }

  @Test
  @DisplayName("ACC-3a chosen from many places at once it is chosen once")
  void atOnce() {
    Callable<Api.Answer> choose = () -> choose(colleague);
    assertThat(AtOnce.all(IntStream.range(0, 8).mapToObj(i -> choose).toList()))
        .extracting(Api.Answer::status)
        .containsOnly(200);
    assertThat(said(2)).hasSize(2);
  }

  @Test
  @DisplayName("ACC-3a admins alone choose, and only a colleague of the practice is chosen")
  void refused() {
    assertRefused(choose("stranger"), 422, "ACCOUNT_MANAGER_UNKNOWN");
    var path = access() + "/account-manager";
    var standard = as("a-colleague", "STANDARD");
    assertRefused(newcomers.api().put(path, of(colleague), standard), 403, "PRACTICE_ADMIN_ONLY");
    assertRefused(newcomers.api().delete(path, standard), 403, "PRACTICE_ADMIN_ONLY");
  }

  @Test
  @DisplayName("OPS-4 what was stored before there were account managers is read as having none")
  void storedLongAgo() {
    var stored = database.getMongoDatabase().getCollection("client-access");
    stored.updateOne(Filters.eq(client), Updates.unset("accountManager"));
    var seen = newcomers.api().get(access(), asAdmin());
    assertThat(accountManager(seen.body())).isNull();
    var retold = retold();
    assertThat(told(retold)).isNull();
    assertThat(Contracts.faults("access", name(retold), retold.record().value())).isEmpty();
    assertThat(accountManager(choose(colleague).body())).isEqualTo(colleague);
    assertThat(told(retold())).isEqualTo(colleague);
  }

  private Told retold() {
    var request = UUID.randomUUID().toString();
    var asked = "{\"request\":\"%s\",\"topic\":\"%s\"}".formatted(request, OURS);
    var bytes = asked.getBytes(StandardCharsets.UTF_8);
    topics.send(new ProducerRecord<>("clientele.retelling", bytes));
    var subject = "client-access/" + client;
    return await()
        .until(
            () ->
                topics.about(OURS + ".retold", subject).stream()
                    .filter(told -> told.id().endsWith("/" + request))
                    .findAny(),
            Optional::isPresent)
        .orElseThrow();
  }
}
