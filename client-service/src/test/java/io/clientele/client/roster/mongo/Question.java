package io.clientele.client.roster.mongo;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.search.Words;
import io.clientele.platform.token.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Anything anybody may ask of the list. */
record Question(Caller caller, Asked asked, Ordering order, int limit) {

  private static final List<String> ROLES = List.of("PRACTICE_ADMIN", "CLIENT_ADMIN", "STANDARD");

  /**
   * Any.
   *
   * @param facts what values may be asked for
   */
  static Question any(List<String> practices, List<Facts> facts, Random random) {
    var caller = caller(one(practices, random), random);
    var columns = new ArrayList<>(List.of(Column.values()));
    Collections.shuffle(columns, random);
    var filters = new ArrayList<Filter>();
    for (var column : columns.subList(0, random.nextInt(4))) {
      filter(column, facts, random, filters);
    }
    var order = new Ordering(one(columns, random), random.nextBoolean());
    if (random.nextInt(3) == 0) {
      order = new Ordering(filters.isEmpty() ? Column.NAME : filters.getFirst().column(), true);
    }
    return new Question(caller, new Asked(words(random), filters), order, 1 + random.nextInt(4));
  }

  /** Who works there, and is in any number of teams, awake ones all. */
  private static Caller caller(String practice, Random random) {
    var teams = new ArrayList<>(Facts.TEAMS);
    Collections.shuffle(teams, random);
    return Caller.ofPractice(
            one(Facts.LOGINS, random),
            practice,
            one(ROLES, random),
            random.nextBoolean() ? Set.of() : Set.of("ADD_CLIENT_ACCOUNTS"))
        .in(Set.copyOf(teams.subList(0, random.nextInt(1 + teams.size()))));
  }

  private static Words words(Random random) {
    var words = new ArrayList<String>();
    var many = random.nextInt(10) == 0 ? 12 : 0;
    while (words.size() < many || random.nextInt(3) == 0) {
      var word = one(Facts.BEGINNINGS, random);
      words.add(word.substring(0, 1 + random.nextInt(word.length())));
    }
    if (random.nextInt(8) == 0) {
      words.add("zx");
    }
    return Words.of(String.join(" ", words));
  }

  private static void filter(
      Column column, List<Facts> facts, Random random, List<Filter> filters) {
    var orUnknown = random.nextInt(3) == 0;
    if (column.kind() == Column.Kind.CHOICE) {
      var values = new HashSet<String>();
      for (var i = random.nextInt(3); i >= 0; i--) {
        values.add(String.valueOf(some(column, facts, random)));
      }
      filters.add(new Filter.OneOf(column, values, orUnknown));
    } else if (column.kind() != Column.Kind.TEXT) {
      var ends = 1 + random.nextInt(3);
      var from = ends == 1 ? null : some(column, facts, random);
      var to = ends == 2 ? null : some(column, facts, random);
      filters.add(new Filter.Between(column, from, to, orUnknown));
    }
  }

  /** A value of one of the clients, most likely. */
  private static Object some(Column column, List<Facts> facts, Random random) {
    var one = facts.get(random.nextInt(facts.size()));
    @Nullable Object value = one.client == null ? null : Oracle.value(one, column);
    if (value != null) {
      return value;
    }
    return switch (column.kind()) {
      case TEXT, CHOICE -> "ann";
      case NUMBER -> 2L;
      case DATE -> LocalDate.of(2026, 1, 2);
      case INSTANT -> Facts.NOW;
    };
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
