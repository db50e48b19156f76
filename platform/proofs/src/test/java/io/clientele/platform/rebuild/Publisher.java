package io.clientele.platform.rebuild;

import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Owns all that is told of books, and tells it again to an instance's rows. */
final class Publisher implements Owners {

  final AtomicInteger asked = new AtomicInteger();

  /** Of these nothing is told again. */
  final Set<String> forgotten = new HashSet<>();

  /** Who confirms nothing, and hears all the same. */
  @Nullable String stranger;

  private final AtomicLong sequence = new AtomicLong();
  private final Map<String, News> newest = new ConcurrentHashMap<>();

  /** Whose rows hear what is told again. */
  Rows rows;

  /** What is so of a book, and at which place of its source. */
  record News(String book, Heard heard, Document fields) {

    void tell(Rows into) {
      into.write(book, heard, fields);
    }
  }

  /** Tells again to these rows. */
  Publisher(Rows rows) {
    this.rows = rows;
  }

  /** Tells these rows of so many books, and who reads them. */
  void tellOf(int books, Rows into) {
    for (var i = 0; i < books; i++) {
      title("b" + i, "Title " + i).tell(into);
      readers("b" + i, "ann", "bob").tell(into);
    }
  }

  News title(String book, String title) {
    return said(book, "title", title);
  }

  News readers(String book, String... readers) {
    return said(book, "readers", List.of(readers));
  }

  private News said(String book, String field, Object value) {
    var heard = new Heard(field + "/" + book, sequence.incrementAndGet());
    var news = new News(book, heard, new Document(field, value));
    newest.merge(heard.source(), news, Publisher::newer);
    return news;
  }

  private static News newer(News one, News other) {
    return one.heard().sequence() > other.heard().sequence() ? one : other;
  }

  /** All that is so now, by book, without what only happened. */
  Map<String, Document> truth() {
    var books = new TreeMap<String, Document>();
    for (var news : newest.values()) {
      books
          .computeIfAbsent(news.book(), any -> new Document())
          .append(news.heard().source(), news.heard().sequence())
          .putAll(news.fields());
    }
    return books;
  }

  @Override
  public Telling tellAgain(String request, List<String> told) {
    asked.incrementAndGet();
    return new Telling() {
      @Override
      public List<String> waitsFor() {
        newest.values().stream()
            .filter(news -> !forgotten.contains(news.book()))
            .forEach(news -> news.tell(rows));
        return List.of();
      }

      @Override
      public List<String> told() {
        return List.of();
      }

      @Override
      public void close() {
        // nothing was opened
      }
    };
  }

  @Override
  public List<String> strangers(int instances) {
    return stranger == null ? List.of() : List.of(stranger);
  }
}
