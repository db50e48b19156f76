package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class DeliveryTest extends AbstractServiceTest {

  @Autowired MongoDatabaseFactory database;

  @AfterEach
  void mails_are_back() {
    Providers.mailsComeBack();
  }

  @Test
  @DisplayName("CLI-6 a client added with a person in mind invites them by mail and text")
  void with_a_new_client() {
    var desk = desk();
    var email = Desk.someEmail();
    var mobile = Desk.someMobile();
    var client = UUID.randomUUID().toString();
    desk.others.access(client, desk.practice);
    desk.others.invitationRequested(client, desk.practice, desk.admin, email, mobile);
    var link = Desk.mailedLink(email);
    Desk.textedLink(mobile);
    assertThat(Providers.mailsTo(email).getFirst().text())
        .contains("Hello Chloé,", "Ada & Co invites you to Café Noir");
    await().until(() -> desk.accept(link).status() == 200);
    assertThat(desk.get(desk.asAdmin(), "?status=ACCEPTED").body().at("/items/0/client").asString())
        .isEqualTo(client);
  }

  @Test
  @DisplayName(
      "INV-7 a mail server that is away delays an invitation and loses none; its text goes on")
  void a_mail_server_that_is_away() {
    var desk = desk();
    Providers.mailsGoAway();
    var email = Desk.someEmail();
    var mobile = Desk.someMobile();
    var body = desk.user(email);
    body.put("mobile", mobile);
    var id = desk.invited(desk.asColleague(), body);
    Desk.textedLink(mobile);
    await().until(() -> attempts(id) >= 2);
    assertThat(desk.get(desk.asColleague(), "/" + id).body().at("/deliveries/0/status").asString())
        .isEqualTo("QUEUED");
    Providers.mailsComeBack();
    Desk.mailedLink(email);
    assertThat(Providers.mailsTo(email)).hasSize(1);
  }

  private int attempts(String id) {
    return document(id).getEmbedded(java.util.List.of("email", "attempts"), Integer.class);
  }

  private Document document(String id) {
    return java.util.Objects.requireNonNull(
        database
            .getMongoDatabase()
            .getCollection("invitation")
            .find(new Document("_id", id))
            .first());
  }

  @Test
  @DisplayName("INV-7 a number that cannot be reached is shown and told, and the mail goes on")
  void a_number_that_cannot_be_reached() {
    var desk = desk();
    var email = Desk.someEmail();
    var body = desk.user(email);
    body.put("mobile", "+447400120000");
    var id = desk.invited(desk.asColleague(), body);
    Desk.mailedLink(email);
    await()
        .untilAsserted(
            () -> {
              var text = desk.get(desk.asColleague(), "/" + id).body().at("/deliveries/1");
              assertThat(text.get("status").asString()).isEqualTo("FAILED");
              assertThat(text.get("reason").asString())
                  .isEqualTo("the SMS provider refuses this number");
            });
    await()
        .until(
            () ->
                topics.about("clientele.invitation", "invitation/" + id).stream()
                    .anyMatch(told -> told.type().endsWith("InvitationDeliveryFailed.v1")));
  }

  @Test
  @DisplayName("INV-2 the end of the week is noticed though nobody looks, and told once")
  void the_end_of_the_week() {
    var desk = desk();
    var email = Desk.someEmail();
    var id = desk.invited(desk.asColleague(), desk.user(email));
    var link = Desk.mailedLink(email);
    await().until(() -> document(id).containsKey("expiresAt"));
    var sentAt = document(id).getDate("expiresAt").toInstant().minus(Duration.ofDays(7));
    assertThat(sentAt).isBetween(document(id).getDate("createdAt").toInstant(), Instant.MAX);
    database
        .getMongoDatabase()
        .getCollection("invitation")
        .updateOne(
            new Document("_id", id),
            new Document("$set", new Document("expiresAt", Date.from(sentAt))));
    await()
        .until(
            () ->
                topics.about("clientele.invitation", "invitation/" + id).stream()
                    .anyMatch(told -> told.type().endsWith("InvitationExpired.v1")));
    assertThat(desk.look(link).status()).isEqualTo(404);
    assertThat(desk.get(desk.asColleague(), "?status=EXPIRED").ids()).containsExactly(id);
    desk.invited(desk.asColleague(), desk.user(email));
  }
}
