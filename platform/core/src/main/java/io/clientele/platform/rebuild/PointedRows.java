package io.clientele.platform.rebuild;

import com.mongodb.client.MongoCollection;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * Rows that lie where a pointer points to: read from the live collection, and while the list is
 * being rebuilt written into the one beside it as well, each with its own guard.
 */
public final class PointedRows extends Rows {

  private final KnownPointer pointer;
  private final Function<String, MongoCollection<Document>> collections;
  private final Function<String, Rows> rows;

  /**
   * Rows of a list.
   *
   * @param collections by name
   * @param kind what makes rows of one collection: plain or combined
   */
  public PointedRows(
      KnownPointer pointer,
      Function<String, MongoCollection<Document>> collections,
      Function<Supplier<MongoCollection<Document>>, Rows> kind) {
    super(() -> collections.apply(pointer.now().live()));
    this.pointer = pointer;
    this.collections = collections;
    this.rows = name -> kind.apply(() -> collections.apply(name));
  }

  @Override
  public <T> T read(Function<MongoCollection<Document>, T> reading) {
    return pointer.read(where -> reading.apply(collections.apply(where.live())));
  }

  /**
   * As in {@link Rows#write}, in both collections if there are two. If the second fails, the event
   * is to be heard again.
   *
   * @return whether it was new to the live one
   */
  @Override
  public boolean write(String id, Heard heard, Document fields) {
    return pointer.write(
        where -> {
          var isNew = rows.apply(where.live()).write(id, heard, fields);
          var beside = where.beside();
          if (beside != null) {
            rows.apply(beside).write(id, heard, fields);
          }
          return isNew;
        });
  }
}
