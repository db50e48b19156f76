package io.clientele.platform.rebuild;

import io.clientele.platform.consume.CombinedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How a row of the new collection stands to the one of the old.
 *
 * @param what the fields that differ, or the sources one of them has not taken in
 */
record Verdict(Kind kind, List<String> what) {

  private static final String SEEN = "seen";

  enum Kind {
    EQUAL,
    DIFFERENT,
    MISSING,
    BEHIND,
    NEWER
  }

  /** Whether another look can change it: by then both may have taken in what only one has now. */
  boolean mayPass() {
    return kind != Kind.EQUAL && kind != Kind.DIFFERENT;
  }

  /**
   * Compares.
   *
   * @param made null if there is none
   * @param ignored fields that may be as they like
   */
  static Verdict of(Document old, @Nullable Document made, Set<String> ignored) {
    if (made == null) {
      return new Verdict(Kind.MISSING, List.of());
    }
    var behind = ahead(old, made);
    if (!behind.isEmpty()) {
      return new Verdict(Kind.BEHIND, behind);
    }
    var newer = ahead(made, old);
    if (!newer.isEmpty()) {
      return new Verdict(Kind.NEWER, newer);
    }
    var different = different(old, made, ignored);
    return new Verdict(different.isEmpty() ? Kind.EQUAL : Kind.DIFFERENT, different);
  }

  /** Sources of which one row has taken in more than the other. */
  private static List<String> ahead(Document one, Document other) {
    var ahead = new ArrayList<String>();
    var marks = other.get(SEEN, new Document());
    one.get(SEEN, new Document())
        .forEach(
            (source, mark) -> {
              var theirs = marks.get(source, Number.class);
              if (theirs == null || theirs.longValue() < ((Number) mark).longValue()) {
                ahead.add(source);
              }
            });
    return ahead;
  }

  private static List<String> different(Document old, Document made, Set<String> ignored) {
    var names = new TreeSet<>(old.keySet());
    names.addAll(made.keySet());
    names.removeAll(ignored);
    names.remove(SEEN);
    names.remove(CombinedRows.REVISION);
    return names.stream()
        .filter(name -> !Objects.equals(told(old.get(name)), told(made.get(name))))
        .toList();
  }

  /** A part of which everything was taken away tells as much as one that was never there. */
  private static @Nullable Object told(@Nullable Object value) {
    if (!(value instanceof Document part)) {
      return value;
    }
    var told = new Document();
    part.forEach(
        (name, one) -> {
          if (!(one instanceof Document) || told(one) != null) {
            told.append(name, told(one));
          }
        });
    return told.isEmpty() ? null : told;
  }
}
