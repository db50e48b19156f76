package io.clientele.platform.rebuild;

import com.mongodb.client.MongoCollection;
import io.clientele.platform.consume.Rows;
import java.util.Set;
import org.bson.Document;

/**
 * A list that can be made anew. What its projections hear from owners is told again by these; all
 * that follows from nothing they tell is said here.
 */
public interface Rebuildable {

  /** Its name, for ever: of its first collection, and the beginning of the names of all others. */
  String name();

  /** Makes the indexes of one of its collections; harmless to repeat. */
  void prepare(MongoCollection<Document> rows);

  /**
   * Writes what nobody tells again, as this service has kept it.
   *
   * @param alive to be run every second or so
   */
  void tellOwn(Rows into, Runnable alive);

  /** Fields that follow from what has happened to a row, and not from what was told last. */
  Set<String> remembers();

  /**
   * What the new row must take over of the old one's memory.
   *
   * @return those of {@link #remembers} that must change in {@code made}; empty if none must
   */
  Document remember(Document old, Document made);
}
