package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** A person with access to two thousand accounts. */
@JourneyTest
class TwoThousandAccountsTest {

  private static final int MORE = 1999;

  // Digits of a time or a count, and what Base64 makes of them.
  private static final int DIGITS = 8;

  @Autowired Newcomers newcomers;
  @Autowired MongoDatabaseFactory database;

  private final String email = Newcomers.someEmail();

  @Test
  @DisplayName("ACC-6 a token is as long for who has two thousand accounts as for who has one")
  void two_thousand() {
    var practice = "practice/" + newcomers.registered(email);
    var alone = token(practice);
    giveMore();
    var crowded = token(practice);
    assertThat(crowded.length()).isCloseTo(alone.length(), within(DIGITS));
    var me = await().until(() -> me(crowded), answer -> answer.status() == 200).body();
    assertThat(me.get("accounts").size()).isEqualTo(MORE + 1);
    assertThat(me.get("account").asString()).isEqualTo(practice);
  }

  private String token(String account) {
    var openId = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    var answer = openId.signIn(email, Newcomers.PASSWORD, Map.of("account", account));
    return answer.body().get("access_token").asString();
  }

  private Api.Answer me(String token) {
    return newcomers.api().get("/api/me", Map.of("Authorization", "Bearer " + token));
  }

  // As joining would leave them: by two thousand invitations, which would take minutes.
  private void giveMore() {
    var clients =
        IntStream.range(0, MORE)
            .mapToObj(
                n ->
                    new Document("client", UUID.randomUUID().toString())
                        .append("role", "BUSINESS_USER"))
            .toList();
    database
        .getMongoDatabase()
        .getCollection("login")
        .updateOne(Filters.eq(newcomers.loginOf(email)), Updates.pushEach("clients", clients));
  }
}
