package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@JourneyTest
class IndexesTest {

  @Autowired MongoDatabaseFactory database;

  private List<Document> indexes(String collection) {
    return database
        .getMongoDatabase()
        .getCollection(collection)
        .listIndexes()
        .into(new ArrayList<>());
  }

  private void assertUnique(String collection, String field) {
    assertThat(indexes(collection))
        .as("%s by %s", collection, field)
        .anySatisfy(
            index -> {
              assertThat(index.get("key", Document.class).keySet()).containsExactly(field);
              assertThat(index.getBoolean("unique")).isTrue();
              assertThat(index.getBoolean("sparse")).isTrue();
            });
  }

  @Test
  @DisplayName("ACC-1 the store itself keeps an email, a code, a link and a key from being two")
  void unique() {
    assertUnique("login", "emailKey");
    assertUnique("registration", "link");
    assertUnique("signing-key", "generation");
    assertUnique("authorization", "code.hash");
    assertUnique("authorization", "access.hash");
    assertUnique("authorization", "idToken.hash");
  }

  @Test
  @DisplayName("ACC-1 what is due is found by an index, not by reading everything")
  void due() {
    assertThat(indexes("registration"))
        .extracting(index -> index.get("key", Document.class).keySet().iterator().next())
        .contains("mailDue", "expiresAt");
    assertThat(indexes("authorization"))
        .extracting(index -> index.get("key", Document.class).keySet().iterator().next())
        .contains("expiresAt");
    assertThat(indexes("lookup-count"))
        .extracting(index -> index.get("key", Document.class).keySet().iterator().next())
        .contains("expiresAt");
    for (var counted : List.of("guess-tally", "known-device")) {
      assertThat(indexes(counted))
          .extracting(index -> index.get("key", Document.class).keySet().iterator().next())
          .contains("expiresAt");
    }
    assertThat(indexes("login"))
        .extracting(index -> index.get("key", Document.class).keySet().iterator().next())
        .contains("memberships.practice", "notices.since", "merge.since", "operatorSince");
  }

  @Test
  @DisplayName("ACC-6 where a login stands at clients is found by an index, for a merge")
  void whereALoginStands() {
    assertThat(indexes("client-access"))
        .extracting(index -> index.get("key", Document.class).keySet().iterator().next())
        .contains("colleagues", "users.login", "accountManager");
  }

  @Test
  @DisplayName(
      "ACC-3 the teams of a login and of a practice are found by an index, a name is one's")
  void teams() {
    assertUnique("team", "nameKey");
    assertThat(indexes("team"))
        .extracting(index -> index.get("key", Document.class).keySet().iterator().next())
        .contains("members.login", "practice");
  }

  @Test
  @DisplayName("ACC-8a a mail that is due and a link that was mailed are found by an index")
  void mailed() {
    assertUnique("mailed-link", "hash");
    assertThat(indexes("mailed-link"))
        .extracting(index -> List.copyOf(index.get("key", Document.class).keySet()))
        .contains(List.of("login", "purpose", "expiresAt"));
    for (var collection : List.of("mailed-link", "notice")) {
      assertThat(indexes(collection))
          .extracting(index -> index.get("key", Document.class).keySet().iterator().next())
          .contains("expiresAt");
    }
    assertThat(indexes("notice"))
        .extracting(index -> index.get("key", Document.class).keySet().iterator().next())
        .contains("due");
  }

  @Test
  @DisplayName("ACC-8a where a person is signed in is found by an index, and forgotten in time")
  void signIns() {
    assertThat(indexes("sign-in"))
        .extracting(index -> List.copyOf(index.get("key", Document.class).keySet()))
        .contains(List.of("login", "lastUsedAt"), List.of("expiresAt"));
  }

  @Test
  @DisplayName("ACC-10 the record is read newest first by an index, whatever else is on it")
  void newestFirst() {
    assertThat(indexes("audit"))
        .extracting(index -> List.copyOf(index.get("key", Document.class).keySet()))
        .contains(
            List.of("practice", "act", "at", "_id"),
            List.of("practice", "at", "_id"),
            List.of("practice", "client", "at", "_id"),
            List.of("practice", "team", "at", "_id"),
            List.of("practice", "about", "at", "_id"),
            List.of("of", "sequence", "at", "_id"));
  }
}
