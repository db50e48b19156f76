package io.clientele.access.identity.authorization;

import io.clientele.access.refresh.Family;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a family of refresh tokens lies with its sign-in: nothing of a token itself. */
final class FamilyDocument {

  static final String FAMILY = "family";
  static final String GENERATION = "generation";
  static final String MOVED_AT = "movedAt";

  private static final String ENDS_AT = "endsAt";

  private FamilyDocument() {}

  static Document of(Family family) {
    return new Document(GENERATION, family.generation())
        .append(MOVED_AT, Date.from(family.movedAt()))
        .append(ENDS_AT, Date.from(family.endsAt()));
  }

  /** The family of a sign-in that lies in the store; null if it has none. */
  static @Nullable Family read(Document authorization) {
    var document = authorization.get(FAMILY, Document.class);
    return document == null
        ? null
        : new Family(
            document.getInteger(GENERATION),
            document.getDate(MOVED_AT).toInstant(),
            document.getDate(ENDS_AT).toInstant());
  }
}
