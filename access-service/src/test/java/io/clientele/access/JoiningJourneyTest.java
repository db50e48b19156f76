package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@JourneyTest
class JoiningJourneyTest {

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired ClientService clients;
  @Autowired Topics topics;
  @Autowired MongoDatabaseFactory database;

  private final String email = Newcomers.someEmail();
  private String practice = "";
  private String admin = "";
  private String client = "";

  @BeforeEach
  void client() {
    var boss = Newcomers.someEmail();
    practice = newcomers.registered(boss);
    admin = newcomers.loginOf(boss);
    client = clients.added(practice, admin);
  }

  private Invitations.Invitation invitation() {
    return Invitations.toClient(practice, client, email, admin);
  }

  private Api.Answer join(Invitations.Invitation invitation, String password) {
    return newcomers.join(invitations.ticket(invitation), password);
  }

  private Document document(String collection, String id) {
    return java.util.Objects.requireNonNull(
        database.getMongoDatabase().getCollection(collection).find(Filters.eq(id)).first());
  }

  @Test
  @DisplayName("ACC-6 a user of a client joins, signs in, and their token is for the client")
  void wholeJourney() throws Exception {
    var joined = join(invitation(), Newcomers.PASSWORD);
    assertThat(joined.status()).as(joined.raw().body()).isEqualTo(200);
    assertThat(joined.body().get("account").asString()).isEqualTo("client/" + client);
    var openId = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    var token =
        openId.signIn(email, Newcomers.PASSWORD, Map.of()).body().get("access_token").asString();
    var claims = openId.verified(token);
    assertThat(claims.getSubject()).isEqualTo(joined.body().get("login").asString());
    assertThat(claims.getStringClaim("account")).isEqualTo("client/" + client);
    assertThat(claims.getStringClaim("role")).isEqualTo("BUSINESS_ADMIN");
    assertThat(claims.getLongClaim("rv")).isEqualTo(2);
    var bearer = Map.of("Authorization", "Bearer " + token);
    await()
        .untilAsserted(
            () -> assertThat(newcomers.api().get("/api/me", bearer).status()).isEqualTo(200));
    var me = newcomers.api().get("/api/me", bearer).body();
    assertThat(me.get("account").asString()).isEqualTo("client/" + client);
    assertThat(me.get("role").asString()).isEqualTo("BUSINESS_ADMIN");
    assertThat(me.get("accounts")).hasSize(1);
    assertThat(me.at("/accounts/0/account").asString()).isEqualTo("client/" + client);
    assertThat(me.at("/accounts/0/client").asString()).isEqualTo(client);
    assertThat(me.at("/accounts/0/practice").isNull()).isTrue();
    assertThat(me.at("/accounts/0/name").asString()).isEqualTo("Café Noir & Sons Ltd");
    assertThat(newcomers.api().get("/api/practices/" + practice, bearer).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("GTW-4 what joining tells is as published, and tells no email, name or password")
  void told() {
    var invitation = invitation();
    var login = join(invitation, Newcomers.PASSWORD).body().get("login").asString();
    var said =
        await()
            .until(
                () -> topics.read("clientele.access", told -> text(told).contains(login)),
                found -> found.size() >= 3);
    assertThat(said)
        .extracting(told -> told.type().substring("io.clientele.access.".length()))
        .containsExactlyInAnyOrder("LoginCreated.v1", "ClientUserAdded.v1", "ClientUserJoined.v1");
    for (var event : said) {
      var name = event.type().substring("io.clientele.access.".length());
      assertThat(Contracts.faults("access", name, event.record().value())).isEmpty();
      assertThat(text(event)).doesNotContain(email).doesNotContain("Zoe").doesNotContain("argon2");
    }
    assertThat(said).filteredOn(told -> text(told).contains(invitation.id())).hasSize(2);
  }

  private static String text(io.clientele.platform.consume.Told told) {
    return new String(told.record().value(), StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("ACC-5 of two who join a client at once exactly one becomes its first admin")
  void firstOfTwo() {
    for (var round = 0; round < 3; round++) {
      var shop = clients.added(practice, admin);
      var tickets =
          IntStream.range(0, 2)
              .mapToObj(i -> Invitations.toClient(practice, shop, Newcomers.someEmail(), admin))
              .map(invitations::ticket)
              .toList();
      var answers =
          AtOnce.all(
              tickets.stream()
                  .map(one -> (Callable<Api.Answer>) () -> newcomers.join(one, Newcomers.PASSWORD))
                  .toList());
      assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
      assertThat(document("client-access", shop).getList("users", Document.class))
          .extracting(user -> user.getString("role"))
          .containsExactly("BUSINESS_ADMIN", "BUSINESS_USER");
      for (var answer : answers) {
        var login = answer.body().get("login").asString();
        assertThat(roleOf(login)).isEqualTo(roleIn(shop, login));
      }
    }
  }

  private String roleOf(String login) {
    return document("login", login).getList("clients", Document.class).getFirst().getString("role");
  }

  private String roleIn(String shop, String login) {
    return document("client-access", shop).getList("users", Document.class).stream()
        .filter(user -> login.equals(user.getString("login")))
        .map(user -> user.getString("role"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("INV-4 one ticket used many times at once makes one login and one user")
  void atOnce() {
    var ticket = invitations.ticket(invitation());
    Callable<Api.Answer> join = () -> newcomers.join(ticket, Newcomers.PASSWORD);
    var answers = AtOnce.all(List.of(join, join, join, join));
    assertThat(answers).extracting(Api.Answer::status).contains(200).isSubsetOf(200, 503);
    assertThat(newcomers.join(ticket, Newcomers.PASSWORD).status()).isEqualTo(200);
    assertThat(document("client-access", client).getList("users", Document.class)).hasSize(1);
    assertThat(
            database
                .getMongoDatabase()
                .getCollection("login")
                .countDocuments(Filters.eq("emailKey", email)))
        .isOne();
  }

  @Test
  @DisplayName("INV-4 of many passwords one ticket is used with at once exactly one becomes theirs")
  void manyPasswordsAtOnce() {
    var ticket = invitations.ticket(invitation());
    var passwords = List.of("the first password", "the second password", "the third password");
    var answers =
        AtOnce.all(
            passwords.stream()
                .map(one -> (Callable<Api.Answer>) () -> newcomers.join(ticket, one))
                .toList());
    assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(200);
    assertThat(answers).extracting(Api.Answer::status).isSubsetOf(200, 422, 503);
    for (var i = 0; i < passwords.size(); i++) {
      assertThat(newcomers.join(ticket, passwords.get(i)).status())
          .as(passwords.get(i))
          .isEqualTo(answers.get(i).status() == 200 ? 200 : 422);
    }
    assertThat(document("client-access", client).getList("users", Document.class)).hasSize(1);
  }

  @Test
  @DisplayName("INV-6 what a crash while joining left undone, joining again does")
  void healed() {
    var invitation = invitation();
    var login = join(invitation, Newcomers.PASSWORD).body().get("login").asString();
    var logins = database.getMongoDatabase().getCollection("login");
    // As if the process had died before the login's last write, or before the client's as well.
    for (var usersToo : List.of(false, true)) {
      logins.updateOne(Filters.eq(login), Updates.set("clients", List.of()));
      if (usersToo) {
        database
            .getMongoDatabase()
            .getCollection("client-access")
            .updateOne(Filters.eq(client), Updates.set("users", List.of()));
      }
      assertThat(join(invitation, Newcomers.PASSWORD).status()).isEqualTo(200);
      assertThat(roleOf(login)).isEqualTo("BUSINESS_ADMIN");
      assertThat(roleIn(client, login)).isEqualTo("BUSINESS_ADMIN");
    }
  }

  @Test
  @DisplayName("OPS-4 a login the first release stored, which knew no clients, joins one")
  void storedBefore() {
    var boss = Newcomers.someEmail();
    newcomers.registered(boss);
    var login = newcomers.loginOf(boss);
    database
        .getMongoDatabase()
        .getCollection("login")
        .updateOne(
            Filters.eq(login), Updates.combine(Updates.unset("clients"), Updates.unset("onlyFor")));
    var invitation = Invitations.toClient(practice, client, boss, admin);
    assertThat(join(invitation, Newcomers.PASSWORD).status()).isEqualTo(200);
    assertThat(roleOf(login)).isEqualTo("BUSINESS_ADMIN");
  }

  @Test
  @DisplayName("GTW-2 a joining that rules refuse is answered with problem+json and its reasons")
  void refused() {
    var nobody = newcomers.join("no.ticket.this", Newcomers.PASSWORD);
    assertThat(nobody.status()).isEqualTo(422);
    assertThat(nobody.body().get("code").asString()).isEqualTo("TICKET_INVALID");
    var weak = join(invitation(), "short");
    assertThat(weak.status()).isEqualTo(422);
    assertThat(weak.body().at("/errors/0/field").asString()).isEqualTo("password");
    newcomers.registered(email);
    var wrong = join(invitation(), "not the password at all");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body().get("code").asString()).isEqualTo("WRONG_PASSWORD");
    var early = Invitations.toClient(practice, "not-heard-of", email, admin);
    var later = join(early, Newcomers.PASSWORD);
    assertThat(later.status()).isEqualTo(503);
    assertThat(later.raw().headers().firstValue("Retry-After")).isPresent();
  }
}
