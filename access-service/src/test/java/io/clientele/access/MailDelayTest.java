package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@JourneyTest
class MailDelayTest {

  @Autowired Newcomers newcomers;
  @Autowired MongoDatabaseFactory database;

  @AfterEach
  void mailServerIsBack() {
    Mailbox.comeBack();
  }

  @Test
  @DisplayName("ACC-1 a mail server that is away delays a confirmation and loses none")
  void away() {
    Mailbox.goAway();
    var email = Newcomers.someEmail();
    var practice = newcomers.ask(email, Newcomers.PASSWORD);
    await().until(() -> attempts(practice) >= 2);
    Mailbox.comeBack();
    assertThat(newcomers.confirm(Mailbox.linkTo(email))).isEqualTo(200);
    assertThat(Mailbox.mailsTo(email)).hasSize(1);
  }

  private int attempts(String registration) {
    var found =
        database
            .getMongoDatabase()
            .getCollection("registration")
            .find(Filters.eq("practice", registration))
            .first();
    return Objects.requireNonNull(found).getInteger("attempts");
  }
}
