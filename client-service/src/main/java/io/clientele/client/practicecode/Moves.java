package io.clientele.client.practicecode;

import io.clientele.client.account.PracticeCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of all wishes of a file together (COD-2). A wish waits for the one of the client
 * that has its code now; so wishes hang together in chains, which begin where a code is free or
 * given up, and in circles. A wish comes true where the one it waits for does, and of several for
 * one code the first; but within a circle only what closes it can, for else nothing of it could.
 *
 * <p>All that can come true does: no refused wish could be added to those that are not.
 */
final class Moves {

  private static final int NOBODY = -1;
  private static final int SOMEBODY_ELSE = -2;

  private final String practice;
  private final List<Wish> wishes;
  private final @Nullable String[] keys;
  private final int[] waitsFor;
  private final int[] follows;
  private final Map<String, Integer> firstFor = new HashMap<>();
  private final Circles circles;
  private final @Nullable Fate[] fates;

  private Moves(String practice, List<Wish> wishes, Map<String, String> holders) {
    this.practice = practice;
    this.wishes = wishes;
    this.fates = new @Nullable Fate[wishes.size()];
    this.keys = new @Nullable String[wishes.size()];
    this.waitsFor = new int[wishes.size()];
    this.follows = new int[wishes.size()];
    var rows = firstRows();
    for (var i = 0; i < wishes.size(); i++) {
      var wanted = wishes.get(i).wanted();
      keys[i] = wanted == null ? null : PracticeCode.key(practice, wanted);
      waitsFor[i] = fates[i] == null ? waitsFor(i, rows, holders) : SOMEBODY_ELSE;
    }
    this.circles = new Circles(waitsFor);
    claims();
  }

  /**
   * The fate of each.
   *
   * @param practice whose clients they are
   * @param wishes in the order of the file
   * @param holders who has which code now, by its key; of all clients of the practice, as far as
   *     their codes are wanted
   */
  static List<Fate> of(String practice, List<Wish> wishes, Map<String, String> holders) {
    return new Moves(practice, wishes, holders).fates();
  }

  /** From each client to the first wish for it; any other has its fate. */
  private Map<String, Integer> firstRows() {
    var rows = new HashMap<String, Integer>();
    for (var i = 0; i < wishes.size(); i++) {
      var first = rows.putIfAbsent(wishes.get(i).client(), i);
      if (first != null) {
        fates[i] = new Fate.ClientTwice(line(first));
      }
    }
    return rows;
  }

  private int waitsFor(int i, Map<String, Integer> rows, Map<String, String> holders) {
    var key = keys[i];
    if (wishes.get(i).isSo()) {
      return i;
    }
    var holder = key == null ? null : holders.get(key);
    return holder == null ? NOBODY : rows.getOrDefault(holder, SOMEBODY_ELSE);
  }

  /** Who gets each code, if it is given up: what closes a circle, else the first of the file. */
  private void claims() {
    Arrays.fill(follows, NOBODY);
    for (var i = 0; i < wishes.size(); i++) {
      var before = waitsFor[i];
      if (before >= 0 && (circles.has(i) || !circles.has(before) && follows[before] == NOBODY)) {
        follows[before] = i;
      } else if (before == NOBODY && keys[i] != null) {
        firstFor.putIfAbsent(Objects.requireNonNull(keys[i]), i);
      }
    }
  }

  private List<Fate> fates() {
    var ranks = 0;
    for (var i = 0; i < wishes.size(); i++) {
      if (fates[i] == null && waitsFor[i] == NOBODY && winner(i) == i) {
        ranks = Math.max(ranks, chain(i));
      }
    }
    for (var i = 0; i < wishes.size(); i++) {
      if (fates[i] == null && circles.has(i)) {
        ranks = circle(i, ranks);
      }
    }
    for (var i = 0; i < wishes.size(); i++) {
      if (fates[i] == null) {
        fates[i] = refused(i);
      }
    }
    return Arrays.stream(fates).map(Objects::requireNonNull).toList();
  }

  /** From its free end; how many ranks it needs. */
  private int chain(int start) {
    var rank = 0;
    for (var i = start; i != NOBODY; i = follows[i]) {
      fates[i] = new Fate.Moves(rank++, null);
    }
    return rank;
  }

  /** At ranks of its own, so that nobody is without a code for long; the next free rank. */
  private int circle(int start, int free) {
    var before = waitsFor[start];
    if (before == start) {
      fates[start] = wishes.get(start).isSo() ? new Fate.Stays() : new Fate.Moves(0, null);
      return free;
    }
    var aside = aside(wishes.get(before), keys[start]);
    var rank = free;
    fates[start] = new Fate.Moves(rank++, aside);
    for (var i = follows[start]; i != start; i = follows[i]) {
      fates[i] = new Fate.Moves(rank++, i == before ? aside : null);
    }
    return rank;
  }

  /** Nobody, if its code was changed while all this was read: then the facts have changed. */
  private @Nullable Aside aside(Wish held, @Nullable String key) {
    var code = held.has();
    return code != null && PracticeCode.key(practice, code).equals(key)
        ? new Aside(held.client(), code)
        : null;
  }

  private Fate refused(int i) {
    var before = waitsFor[i];
    if (before == SOMEBODY_ELSE) {
      return new Fate.CodeTaken(null);
    }
    var winner = winner(i);
    if (before == NOBODY) {
      return new Fate.CodeTwice(line(winner));
    }
    var givenUp = fates[before] instanceof Fate.Moves && winner != before;
    return givenUp ? new Fate.CodeTwice(line(winner)) : new Fate.CodeTaken(line(before));
  }

  private int winner(int i) {
    var before = waitsFor[i];
    if (before >= 0) {
      return follows[before];
    }
    var key = keys[i];
    return key == null ? i : firstFor.getOrDefault(key, NOBODY);
  }

  private long line(int i) {
    return wishes.get(i).line();
  }
}
