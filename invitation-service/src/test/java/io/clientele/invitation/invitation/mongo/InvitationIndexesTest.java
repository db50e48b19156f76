package io.clientele.invitation.invitation.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoCollection;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.invitation.Account;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.MessageStatus;
import io.clientele.invitation.invitation.Sought;
import io.clientele.platform.aggregate.Cause;
import io.clientele.testkit.RealMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvitationIndexesTest extends StoreTest {

  private MongoCollection<Document> collection() {
    return mongo.getDatabase(name).getCollection("invitation");
  }

  @Test
  @DisplayName("INV-4b the store itself keeps an open invitation and a link from being two")
  void unique() {
    var unique =
        collection().listIndexes().into(new ArrayList<>()).stream()
            .filter(index -> index.getBoolean("unique", false))
            .peek(index -> assertThat(index.getBoolean("sparse")).isTrue())
            .map(index -> index.get("key", Document.class).keySet().iterator().next())
            .toList();
    assertThat(unique).containsExactlyInAnyOrder("openKey", "email.link", "sms.link");
  }

  @Test
  @DisplayName("INV-5 of a link only the hash is stored, and once dead not even that")
  void only_hashes() {
    var id = invited();
    var mailed = link(id, Channel.EMAIL);
    var texted = link(id, Channel.SMS);
    var stored = document(id);
    assertThat(stored).doesNotContain(mailed.text(), texted.text());
    assertThat(stored).contains(mailed.hash(), texted.hash());
    instance.accepting.accept(texted, Cause.of("anonymous"));
    assertThat(document(id)).contains(texted.hash()).doesNotContain(mailed.hash());
  }

  private String document(String id) {
    return java.util.Objects.requireNonNull(collection().find(new Document("_id", id)).first())
        .toJson();
  }

  @Test
  @RealMongo
  @DisplayName("OPS-1 what is read often examines no more than it needs")
  void no_more_than_needed() {
    for (var i = 0; i < 200; i++) {
      sent(invited(OFFER, "n" + i + "@in.example"), i % 2 == 0 ? Channel.EMAIL : Channel.SMS);
      clock.turn(Duration.ofSeconds(1));
    }
    var sort = new Document("createdAt", -1).append("_id", -1);
    for (var status : new ArrayList<>(List.of(InvitationStatus.PENDING))) {
      assertThat(examined(sought(null, status, null), sort, 10)).isEqualTo(10);
    }
    assertThat(examined(sought(null, null, null), sort, 10)).isEqualTo(10);
    assertThat(examined(sought(null, null, MessageStatus.SENT), sort, 10)).isLessThanOrEqualTo(12);
    assertThat(examined(sought(null, null, MessageStatus.FAILED), sort, 10)).isZero();
    assertThat(examined(sought("none", null, null), sort, 10)).isZero();
    var client = Sought.all(new Account.OfClient("c1"));
    assertThat(examined(MongoInvitations.filter(client, null), sort, 10)).isEqualTo(10);
    assertThat(
            examined(MongoInvitations.overAt(clock.instant()), new Document("expiresAt", 1), 100))
        .isZero();
    var due = new Document("email.due", new Document("$lte", Date.from(clock.instant())));
    assertThat(examined(due, new Document("email.due", 1), 1)).isEqualTo(1);
    assertThat(examined(MongoInvitations.joinedBy(List.of("x")), new Document(), 1)).isZero();
    assertThat(examined(MongoInvitations.openTo(List.of("x")), new Document(), 1)).isZero();
    var hash = link("x", Channel.EMAIL).hash();
    var byLink =
        new Document(
            "$or", List.of(new Document("email.link", hash), new Document("sms.link", hash)));
    assertThat(examined(byLink, new Document(), 1)).isZero();
  }

  private static Bson sought(
      @Nullable String client,
      @Nullable InvitationStatus status,
      @Nullable MessageStatus delivery) {
    return MongoInvitations.filter(
        new Sought(new Account.OfPractice("p1"), client, status, delivery), null);
  }

  private int examined(Bson filter, Document sort, int limit) {
    return collection()
        .find(filter)
        .sort(sort)
        .limit(limit)
        .explain(ExplainVerbosity.EXECUTION_STATS)
        .get("executionStats", Document.class)
        .getInteger("totalDocsExamined");
  }
}
