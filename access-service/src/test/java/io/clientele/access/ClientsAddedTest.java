package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.platform.consume.Told;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

/** What follows from a client that was added with people named. */
@JourneyTest
class ClientsAddedTest {

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

  @BeforeEach
  void practice() {
    var email = Newcomers.someEmail();
    practice = newcomers.registered(email);
    admin = newcomers.loginOf(email);
    colleague = joined(Invitations.toPractice(practice, "STANDARD", Newcomers.someEmail(), admin));
  }

  private String joined(Invitations.Invitation invitation) {
    var answer = newcomers.join(invitations.ticket(invitation), Newcomers.PASSWORD);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body().get("login").asString();
  }

  private JsonNode access(String client) {
    return get(client, "/access");
  }

  private JsonNode get(String client, String what) {
    var bearer = Map.of("Authorization", tokens.bearer(practice, admin, "PRACTICE_ADMIN"));
    var path = "/api/practices/" + practice + "/clients/" + client + what;
    return newcomers.api().get(path, bearer).body();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private List<Told> said(String subject, int atLeast) {
    return await().until(() -> topics.about(OURS, subject), found -> found.size() >= atLeast);
  }

  private static String name(Told told) {
    return told.type().substring("io.clientele.access.".length());
  }

  private Document login(String id) {
    var found = database.getMongoDatabase().getCollection("login").find(Filters.eq(id)).first();
    return Objects.requireNonNull(found, id);
  }

  @Test
  @DisplayName("CLI-5 colleagues named with a client see it, and others hear of it in one event")
  void colleagues() {
    var client =
        clients.added(practice, admin, List.of(colleague, admin, "stranger"), List.of("t1"), null);
    var seen = access(client);
    assertThat(texts(seen.get("colleagues"))).containsExactly(colleague);
    assertThat(texts(seen.get("teams"))).containsExactly("t1");
    assertThat(seen.get("users")).isEmpty();
    var said = said("client-access/" + client, 1);
    assertThat(said).extracting(ClientsAddedTest::name).containsExactly("ClientAccessOpened.v1");
    var value = said.getFirst().record().value();
    assertThat(Contracts.faults("access", "ClientAccessOpened.v1", value)).isEmpty();
    var why = get(client, "/access/explanation?colleague=" + colleague);
    assertThat(why.at("/paths/0/kind").asString()).isEqualTo("GRANT");
  }

  @Test
  @DisplayName("OPS-4 an event told before anybody could be named is read as naming nobody")
  void longAgo() {
    var seen = access(clients.addedLongAgo(practice, colleague));
    assertThat(texts(seen.get("colleagues"))).containsExactly(colleague);
    assertThat(seen.get("teams")).isEmpty();
    assertThat(seen.get("users")).isEmpty();
  }

  @Test
  @DisplayName("OPS-4 what was stored before teams could be named is read as having none")
  void storedLongAgo() {
    var client = clients.added(practice, admin, List.of(), List.of("t1"), null);
    database
        .getMongoDatabase()
        .getCollection("client-access")
        .updateOne(Filters.eq(client), Updates.unset("teams"));
    assertThat(access(client).get("teams")).isEmpty();
  }

  @Test
  @DisplayName("CLI-11 a login named with a client is its admin at once, in its next token too")
  void user() {
    var email = Newcomers.someEmail();
    newcomers.registered(email);
    var user = newcomers.loginOf(email);
    var rights = login(user).getLong("rights");
    var client = clients.added(practice, colleague, List.of(), List.of(), user);
    await().until(() -> !login(user).getList("clients", Document.class).isEmpty());
    var users = access(client).get("users");
    assertThat(users).hasSize(1);
    assertThat(users.get(0).get("login").asString()).isEqualTo(user);
    assertThat(users.get(0).get("role").asString()).isEqualTo("BUSINESS_ADMIN");
    assertThat(login(user).getLong("rights")).isEqualTo(rights);
    var added = said("client-access/" + client, 2);
    assertThat(added)
        .extracting(ClientsAddedTest::name)
        .containsExactly("ClientAccessOpened.v1", "ClientUserAdded.v1");
    var joined = said("login/" + user, 3).getLast();
    assertThat(name(joined)).isEqualTo("ClientUserJoined.v1");
    assertThat(joined.actor()).isEqualTo("access-service");
    for (var event : List.of(added.getFirst(), added.getLast(), joined)) {
      assertThat(Contracts.faults("access", name(event), event.record().value())).isEmpty();
    }
    var signIn = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    var tokens = signIn.signIn(email, Newcomers.PASSWORD, Map.of("account", "client/" + client));
    var claims = signIn.verified(tokens.body().get("access_token").asString());
    assertThat(claims.getClaim("account")).isEqualTo("client/" + client);
    assertThat(claims.getClaim("role")).isEqualTo("BUSINESS_ADMIN");
  }

  @Test
  @DisplayName("CLI-11 half of it, which a crash left, is made whole by hearing of it again")
  void half() {
    var email = Newcomers.someEmail();
    newcomers.registered(email);
    var user = newcomers.loginOf(email);
    var client = clients.added(practice, colleague, List.of(), List.of(), user);
    await().until(() -> !login(user).getList("clients", Document.class).isEmpty());
    database
        .getMongoDatabase()
        .getCollection("login")
        .updateOne(Filters.eq(user), Updates.set("clients", List.of()));
    clients.sayAgain(client, practice, colleague, user);
    await().until(() -> login(user).getList("clients", Document.class).size() == 1);
    assertThat(access(client).get("users")).hasSize(1);
    assertThat(said("client-access/" + client, 2)).hasSize(2);
  }

  @Test
  @DisplayName("CLI-7 a colleague who sees the client anyway does not become its user")
  void colleagueAsUser() {
    var client = clients.added(practice, colleague, List.of(), List.of(), colleague);
    assertThat(access(client).get("users")).isEmpty();
    assertThat(login(colleague).getList("clients", Document.class)).isEmpty();
  }
}
