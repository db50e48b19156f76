package io.clientele.platform.rebuild;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.platform.consume.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * A list of books. Each has a title and readers, told by two owners; what follows is its title in
 * capitals, and who has read it once and does not any more.
 */
final class Books implements Rebuildable {

  static final String LIST = "books";
  static final String INDEX = "by-title";

  private static final String READERS = "readers";
  private static final String FORMER = "former";

  /** What is told of them that no owner tells again; nothing unless a test says so. */
  Consumer<Runnable> own = Runnable::run;

  /** Which collections were to have indexes, in order. */
  final List<String> prepared = new CopyOnWriteArrayList<>();

  /** What follows from a row as it will be. */
  static Document follows(Document row) {
    var readers = names(row, READERS);
    var before = names(row.get("now", new Document()), READERS);
    var former = new TreeSet<>(names(row, FORMER));
    former.addAll(before);
    former.removeAll(readers);
    var title = row.getString("title");
    return new Document("capitals", title == null ? null : title.toUpperCase(Locale.ROOT))
        .append("now", new Document(READERS, readers.stream().sorted().toList()))
        .append(FORMER, former.isEmpty() ? null : List.copyOf(former));
  }

  private static Set<String> names(Document row, String field) {
    return Set.copyOf(row.getList(field, String.class, List.of()));
  }

  @Override
  public String name() {
    return LIST;
  }

  @Override
  public void prepare(MongoCollection<Document> rows) {
    prepared.add(rows.getNamespace().getCollectionName());
    rows.createIndex(Indexes.ascending("capitals"), new IndexOptions().name(INDEX));
  }

  @Override
  public void tellOwn(Rows into, Runnable alive) {
    own.accept(alive);
  }

  @Override
  public Set<String> remembers() {
    return Set.of(FORMER);
  }

  @Override
  public Document remember(Document old, Document made) {
    var before = new TreeSet<>(names(made, FORMER));
    var former = new TreeSet<>(before);
    former.addAll(names(old, FORMER));
    former.removeAll(names(made, READERS));
    return former.equals(before) ? new Document() : new Document(FORMER, List.copyOf(former));
  }
}
