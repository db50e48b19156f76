package io.clientele.client.practicecode;

import io.clientele.client.account.PracticeCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Clients of practice {@code p1} and their codes, no two alike; nothing else is known here. */
final class NaivePractice {

  private final Map<String, String> codes = new TreeMap<>();

  NaivePractice(Map<String, String> codes) {
    codes.forEach(this::give);
  }

  /** Gives a client a code, or takes it away. */
  void give(String client, @Nullable String code) {
    if (code == null) {
      codes.remove(client);
      return;
    }
    codes.forEach(
        (other, its) -> {
          if (!other.equals(client) && key(its).equals(key(code))) {
            throw new IllegalStateException(
                client + " wants " + code + ", which " + other + " has");
          }
        });
    codes.put(client, code);
  }

  Map<String, String> codes() {
    return codes;
  }

  /** Who has which code, by its key. */
  Map<String, String> holders() {
    var holders = new HashMap<String, String>();
    codes.forEach((client, code) -> holders.put(key(code), client));
    return holders;
  }

  /** Does what was planned, in the order of ranks and within them of the file. */
  void apply(List<Wish> wishes, List<Fate> fates) {
    IntStream.range(0, wishes.size())
        .filter(i -> fates.get(i) instanceof Fate.Moves)
        .boxed()
        .sorted((one, other) -> Integer.compare(rank(fates, one), rank(fates, other)))
        .forEach(
            i -> {
              var aside = ((Fate.Moves) fates.get(i)).aside();
              if (aside != null && !aside.client().equals(wishes.get(i).client())) {
                codes.remove(aside.client(), aside.code());
              }
              give(wishes.get(i).client(), wishes.get(i).wanted());
            });
  }

  private static int rank(List<Fate> fates, int i) {
    return ((Fate.Moves) fates.get(i)).rank();
  }

  /** Whether all these could be true together, if codes could change all at once. */
  boolean allows(List<Wish> wishes) {
    var after = new TreeMap<>(codes);
    for (var wish : wishes) {
      if (wish.wanted() == null) {
        after.remove(wish.client());
      } else {
        after.put(wish.client(), wish.wanted());
      }
    }
    return after.values().stream().map(NaivePractice::key).distinct().count() == after.size();
  }

  static String key(String code) {
    return PracticeCode.key("p1", code);
  }
}
