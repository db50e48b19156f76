package io.clientele.invitation.invitation.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import io.clientele.invitation.invitation.Invitation;
import org.bson.Document;

/** The indexes every rule and every read of invitations stands on. */
final class InvitationIndexes {

  private InvitationIndexes() {}

  static void prepare(MongoCollection<Document> collection) {
    unique(collection, "openKey", Invitation.OPEN_KEY_INDEX);
    unique(collection, "email.link", "one-email-link");
    unique(collection, "sms.link", "one-sms-link");
    sparse(collection, "email.due");
    sparse(collection, "sms.due");
    sparse(collection, "member.key");
    sparse(collection, "offer.by");
    collection.createIndex(ascending("status", "expiresAt"), new IndexOptions().name("over"));
    newest(collection, "practice-newest", "offer.practice");
    newest(collection, "practice-status-newest", "offer.practice", "status");
    newest(collection, "practice-email-newest", "offer.practice", "email.status");
    newest(collection, "practice-sms-newest", "offer.practice", "sms.status");
    newest(collection, "client-newest", "offer.client");
  }

  // Sparse: what ended has no key, and links that are dead lie nowhere.
  private static void unique(MongoCollection<Document> collection, String field, String name) {
    collection.createIndex(
        ascending(field), new IndexOptions().name(name).unique(true).sparse(true));
  }

  private static void newest(MongoCollection<Document> collection, String name, String... fields) {
    collection.createIndex(
        compoundIndex(ascending(fields), descending("createdAt", "_id")),
        new IndexOptions().name(name));
  }

  private static void sparse(MongoCollection<Document> collection, String field) {
    collection.createIndex(ascending(field), new IndexOptions().name(field).sparse(true));
  }
}
