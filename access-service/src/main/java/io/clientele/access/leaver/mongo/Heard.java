package io.clientele.access.leaver.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What is heard of the things colleagues have at other services: one row each. */
final class Heard {

  static final String PRACTICE = "practice";

  /** Who sent an invitation, while it is open. */
  static final String OPEN_BY = "openBy";

  static final String KIND = "kind";
  static final String CLIENT = "client";
  static final String ROLE = "role";
  static final String STATUS = "status";
  static final String PERSON = "person";
  static final String SOFTWARE = "software";
  static final String AUTHORISATION = "authorisation";

  /** What a page needs of a document. */
  static final List<String> FIELDS = List.of(KIND, CLIENT, ROLE, STATUS);

  private Heard() {}

  /** What we want of {@code InvitationState.v1}. */
  record Invitation(
      String invitation,
      String kind,
      String practice,
      @Nullable String client,
      String role,
      String status,
      String invitedBy,
      boolean joined) {

    /** Whether somebody may still join by it: then the inviter's rights are asked (INV-4a). */
    boolean isOpen() {
      return status.equals("PENDING") || (status.equals("ACCEPTED") && !joined);
    }
  }

  /** What we want of {@code AuthorisationState.v1}. */
  record Authorisation(
      String authorisation, String practice, String software, String person, String status) {}

  /** What we want of {@code ConnectionState.v1}. */
  record Connection(
      String connection, String client, @Nullable String authorisation, String status) {}

  /** Rows of a collection, found by this field. */
  static Rows rows(MongoDatabaseFactory database, String collection, String field) {
    database
        .getMongoDatabase()
        .getCollection(collection)
        .createIndex(Indexes.ascending(field), new IndexOptions().name("by-" + field).sparse(true));
    return new Rows(() -> database.getMongoDatabase().getCollection(collection));
  }

  static Projection invitations(Rows rows) {
    return Projection.of(
        "invitation",
        Invitation.class,
        rows,
        Invitation::invitation,
        one ->
            new Document(PRACTICE, one.practice())
                .append(OPEN_BY, one.isOpen() ? one.invitedBy() : null)
                .append(KIND, one.kind())
                .append(CLIENT, one.client())
                .append(ROLE, one.role())
                .append(STATUS, one.status()));
  }

  static Projection authorisations(Rows rows) {
    return Projection.of(
        "authorisation",
        Authorisation.class,
        rows,
        Authorisation::authorisation,
        one ->
            new Document(PRACTICE, one.practice())
                .append(PERSON, one.person())
                .append(SOFTWARE, one.software())
                .append(STATUS, one.status()));
  }

  static Projection connections(Rows rows) {
    return Projection.of(
        "connection",
        Connection.class,
        rows,
        Connection::connection,
        one ->
            new Document(AUTHORISATION, one.authorisation())
                .append(CLIENT, one.client())
                .append(STATUS, one.status()));
  }
}
