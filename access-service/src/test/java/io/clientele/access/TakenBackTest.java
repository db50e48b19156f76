package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.clientele.access.joining.Redemptions;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** An invitation is taken back after somebody has said yes to it. */
@JourneyTest
class TakenBackTest {

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired ClientService clients;
  @Autowired Redemptions redemptions;
  @Autowired Topics topics;
  @Autowired MongoDatabaseFactory database;

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

  private Api.Answer join(Invitations.Invitation invitation) {
    return newcomers.join(invitations.ticket(invitation), Newcomers.PASSWORD);
  }

  private List<Document> users() {
    var access =
        database.getMongoDatabase().getCollection("client-access").find(Filters.eq(client)).first();
    return Objects.requireNonNull(access).getList("users", Document.class, List.of());
  }

  @Test
  @DisplayName("INV-8 once it was heard that it was taken back its ticket lets nobody in")
  void heard() {
    var others = new OtherServices(topics, database);
    var invitation = Invitations.toClient(practice, client, Newcomers.someEmail(), admin);
    others.takenBack(invitation.id());
    var late = join(invitation);
    assertThat(late.status()).isEqualTo(410);
    assertThat(late.body().get("code").asString()).isEqualTo("INVITATION_REVOKED");
    assertThat(users()).isEmpty();
    var browser = new Browser(newcomers.port());
    browser.receive("joining-ticket", invitations.ticket(invitation), "/joining");
    var page = browser.submit(browser.open("/joining"), "/joining", Newcomers.TYPED);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("taken back");
  }

  @Test
  @DisplayName("INV-8 of joining and taking back at once exactly one wins, and each is told so")
  void atOnce() {
    for (var round = 0; round < 50; round++) {
      var invitation = UUID.randomUUID().toString();
      var first =
          AtOnce.all(
              Stream.of("zoe", Redemptions.NOBODY, "zoe", Redemptions.NOBODY)
                  .<Callable<String>>map(
                      who -> () -> redemptions.redeem(invitation, who, Instant.EPOCH))
                  .toList());
      assertThat(first).as("all are told the same").containsOnly(first.getFirst());
      assertThat(redemptions.of(invitation)).contains(first.getFirst());
    }
  }
}
