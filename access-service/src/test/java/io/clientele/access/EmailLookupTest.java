package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.testkit.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

@JourneyTest
@ExtendWith(OutputCaptureExtension.class)
class EmailLookupTest {

  private static final String PATH = "/api/logins/lookup";
  private static final String NOBODYS = "{\"known\":false,\"login\":null,\"colleague\":null}";

  @Autowired Newcomers newcomers;
  @Autowired Tokens tokens;
  @Autowired MongoDatabaseFactory database;

  private final String email = Newcomers.someEmail();
  private final String asking = "l-" + UUID.randomUUID();
  private String practice = "";

  @BeforeEach
  void practice() {
    practice = newcomers.registered(email);
  }

  private Map<String, String> as(String role, String... permissions) {
    return Map.of("Authorization", tokens.bearer(practice, asking, role, permissions));
  }

  private Api.Answer ask(String typed, Map<String, String> headers) {
    return newcomers.api().post(PATH, Map.of("email", typed), headers);
  }

  private Api.Answer record(String query) {
    var path = "/api/practices/" + practice + "/audit/email-lookups" + query;
    return newcomers.api().get(path, as("PRACTICE_ADMIN"));
  }

  private List<Document> stored() {
    return database
        .getMongoDatabase()
        .getCollection("audit")
        .find(Filters.eq("by", asking))
        .into(new ArrayList<>());
  }

  @Test
  @DisplayName("CLI-11 whoever may add clients is told whether an email has a login, and whose")
  void told() {
    var own = ask(email.toUpperCase(java.util.Locale.ROOT), as("CLIENT_ADMIN"));
    assertThat(own.status()).as(own.raw().body()).isEqualTo(200);
    assertThat(own.raw().body())
        .isEqualTo(
            "{\"known\":true,\"login\":\"%s\",\"colleague\":true}"
                .formatted(newcomers.loginOf(email)));
    var other = Newcomers.someEmail();
    newcomers.registered(other);
    var theirs = ask(other, as("STANDARD", "ADD_CLIENT_ACCOUNTS"));
    assertThat(theirs.body().get("login").asString()).isEqualTo(newcomers.loginOf(other));
    assertThat(theirs.body().get("colleague").asBoolean()).isFalse();
    var none = ask(Newcomers.someEmail(), as("PRACTICE_ADMIN"));
    assertThat(none.status()).isEqualTo(200);
    assertThat(none.raw().body()).isEqualTo(NOBODYS);
  }

  @Test
  @DisplayName("CLI-11 an email that was never proven is answered as one nobody has")
  void unverified() {
    database
        .getMongoDatabase()
        .getCollection("login")
        .updateOne(Filters.eq("emailKey", email), Updates.set("verified", false));
    assertThat(ask(email, as("PRACTICE_ADMIN")).raw().body()).isEqualTo(NOBODYS);
    assertThat(stored()).hasSize(1).allSatisfy(one -> assertThat(one).doesNotContainKey("about"));
  }

  @Test
  @DisplayName("CLI-10 who may not add clients is refused with the permission they lack")
  void permission() {
    for (var caller :
        List.of(
            as("STANDARD"),
            Map.of("Authorization", tokens.clientBearer("c1", asking, "BUSINESS_ADMIN")))) {
      var refused = ask(email, caller);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.body().get("code").asString()).isEqualTo("PERMISSION_MISSING");
      assertThat(refused.body().get("permission").asString()).isEqualTo("ADD_CLIENT_ACCOUNTS");
    }
    assertThat(ask(email, Map.of()).status()).isEqualTo(401);
    assertThat(stored()).isEmpty();
  }

  @Test
  @DisplayName("CLI-11 what is no email is refused by name, and neither counted nor recorded")
  void noEmail() {
    for (var i = 0; i < 25; i++) {
      var refused = ask("ann at home", as("PRACTICE_ADMIN"));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body().get("code").asString()).isEqualTo("EMAIL_UNUSABLE");
      assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("email");
    }
    assertThat(stored()).isEmpty();
    assertThat(ask(email, as("PRACTICE_ADMIN")).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("CLI-11 the asking is on record with everything but the email, newest first")
  void recorded() {
    var headers = new HashMap<>(as("CLIENT_ADMIN"));
    headers.put("X-Forwarded-For", "203.0.113.9");
    ask(email, headers);
    headers.put("X-Forwarded-For", "<script>");
    var unknown = Newcomers.someEmail();
    ask(unknown, headers);
    var items = record("").body().get("items");
    assertThat(items).hasSize(2);
    assertEntry(items.get(1), true, "203.0.113.9");
    assertThat(items.get(1).get("login").asString()).isEqualTo(newcomers.loginOf(email));
    assertEntry(items.get(0), false, null);
    assertThat(items.get(0).get("login").isNull()).isTrue();
    assertThat(stored()).hasSize(2);
    for (var one : stored()) {
      assertThat(one.toJson()).doesNotContain("@").contains(practice).contains("EMAIL_LOOKED_UP");
    }
  }

  @Test
  @DisplayName("CLI-11 asking too often is on record too, the first time in a window")
  void refusedIsRecorded() {
    var headers = new HashMap<>(as("CLIENT_ADMIN"));
    headers.put("X-Forwarded-For", "203.0.113.9");
    // Windows follow the clock: where one ends meanwhile, the next fills up as well.
    var answers = Stream.generate(() -> ask(email, headers)).limit(45).toList();
    assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 429);
    var items = record("?limit=200").body().get("items").values();
    var refused = items.stream().filter(one -> one.get("refused").asBoolean()).toList();
    assertThat(refused).hasSizeBetween(1, 2);
    for (var one : refused) {
      assertThat(one.get("known").isNull()).isTrue();
      assertThat(one.get("login").isNull()).isTrue();
      assertThat(one.get("by").asString()).isEqualTo(asking);
      assertThat(one.get("from").asString()).isEqualTo("203.0.113.9");
    }
    assertThat(items.stream().filter(one -> one.get("known").asBoolean(false)))
        .hasSize((int) answers.stream().filter(one -> one.status() == 200).count());
    assertThat(stored().toString()).doesNotContain("@");
  }

  private void assertEntry(
      JsonNode entry, boolean known, @org.jspecify.annotations.Nullable String from) {
    assertThat(entry.get("by").asString()).isEqualTo(asking);
    assertThat(entry.get("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(entry.get("refused").asBoolean()).isFalse();
    assertThat(entry.get("known").asBoolean()).isEqualTo(known);
    assertThat(entry.get("from").isNull()).isEqualTo(from == null);
    if (from != null) {
      assertThat(entry.get("from").asString()).isEqualTo(from);
    }
  }

  @Test
  @DisplayName("ACC-10 the record is read page by page, by practice admins of that practice only")
  void pages() {
    for (var i = 0; i < 5; i++) {
      ask(Newcomers.someEmail(), as("PRACTICE_ADMIN"));
    }
    var seen = new ArrayList<String>();
    var query = "?limit=2";
    for (var pages = 1; !query.isEmpty(); pages++) {
      var page = record(query).body();
      page.get("items").forEach(one -> seen.add(one.get("id").asString()));
      var next = page.get("nextCursor");
      query = next.isNull() ? "" : "?limit=2&cursor=" + next.asString();
      assertThat(pages).isLessThanOrEqualTo(3);
    }
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    assertThat(record("").body().get("items").valueStream().map(one -> one.get("id").asString()))
        .containsExactlyElementsOf(seen);
    assertThat(record("?cursor=nonsense").status()).isEqualTo(400);
    var path = "/api/practices/" + practice + "/audit/email-lookups";
    var refused = newcomers.api().get(path, as("CLIENT_ADMIN"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body().get("code").asString()).isEqualTo("PRACTICE_ADMIN_ONLY");
    assertThat(refused.body().get("requiredRole").asString()).isEqualTo("PRACTICE_ADMIN");
    var theirs = Map.of("Authorization", tokens.bearer("another", asking, "PRACTICE_ADMIN"));
    assertThat(newcomers.api().get(path, theirs).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("CLI-11 nothing about who was asked for is in the log")
  void unlogged(CapturedOutput output) {
    var unknown = Newcomers.someEmail();
    ask(unknown, as("PRACTICE_ADMIN"));
    ask(unknown, as("STANDARD"));
    ask("not " + unknown, as("PRACTICE_ADMIN"));
    assertThat(output.getAll()).doesNotContain(unknown);
  }
}
