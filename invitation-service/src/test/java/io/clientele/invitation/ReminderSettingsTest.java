package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.invitation.Api.Answer;
import io.clientele.testkit.contract.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class ReminderSettingsTest extends AbstractServiceTest {

  @Autowired MongoDatabaseFactory database;

  private static Answer put(Desk desk, String bearer, String body) {
    return desk.api.send(
        "PUT",
        "/api/practices/" + desk.practice + "/invitation-settings",
        Map.of("Authorization", bearer, "Content-Type", "application/json"),
        body);
  }

  private static boolean reminder(Desk desk) {
    return desk.api
        .get(
            "/api/practices/" + desk.practice + "/invitation-settings",
            Map.of("Authorization", desk.asColleague()))
        .body()
        .get("reminder")
        .asBoolean();
  }

  @Test
  @DisplayName("INV-10 a practice admin switches reminders off and on, each as often as they like")
  void off_and_on() {
    var desk = desk();
    assertThat(reminder(desk)).isTrue();
    for (var wanted : new boolean[] {false, false, true}) {
      assertThat(put(desk, desk.asAdmin(), "{\"reminder\": " + wanted + "}").status())
          .isEqualTo(200);
      assertThat(reminder(desk)).isEqualTo(wanted);
    }
    assertThat(put(desk, desk.asColleague(), "{\"reminder\": false}").status()).isEqualTo(403);
    assertThat(put(desk, desk.asAdmin(), "{}").status()).isEqualTo(400);
    assertThat(reminder(desk)).isTrue();
  }

  @Test
  @DisplayName("INV-10 the reminder goes out though nobody looks, as published, and names nobody")
  void the_reminder() {
    var desk = desk();
    var email = Desk.someEmail();
    var id = desk.invited(desk.asColleague(), desk.user(email));
    var link = Desk.mailedLink(email);
    var invitations = database.getMongoDatabase().getCollection("invitation");
    var sent = new Document("_id", id).append("email.status", "SENT");
    await().until(() -> invitations.find(sent).first() != null);
    var due = new Document("email.due", Date.from(Instant.EPOCH.plus(Duration.ofDays(1))));
    invitations.updateOne(sent, new Document("$set", due));
    await().until(() -> Providers.mailsTo(email).size() == 2);
    assertThat(Providers.mailsTo(email))
        .anyMatch(
            mail -> mail.subject().startsWith("Reminder: Ada & Co") && mail.text().contains(link));
    var told =
        await("told")
            .until(
                () ->
                    topics.about("clientele.invitation", "invitation/" + id).stream()
                        .filter(one -> one.type().endsWith("InvitationReminded.v1"))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    var value = told.record().value();
    assertThat(Contracts.faults("invitation", "InvitationReminded.v1", value)).isEmpty();
    assertThat(new String(value, StandardCharsets.UTF_8)).doesNotContain(email, "Chloé", link);
  }
}
