package io.clientele.integration.merging;

import io.clientele.integration.rules.Reference;
import io.clientele.integration.rules.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one list, as far as anything written may mean them: what nobody has written is
 * passed by, so a list of any length takes little memory.
 */
final class Index {

  private final Map<String, Candidates> byCode = new HashMap<>();
  private final Map<String, Candidates> byName = new HashMap<>();

  /** For these, to which entries are then added in the order in which they are to be listed. */
  Index(Collection<Reference> written) {
    for (var one : written) {
      expect(byCode, one.code());
      expect(byName, one.name());
    }
  }

  private static void expect(Map<String, Candidates> by, @Nullable String text) {
    var key = Words.key(text);
    if (key != null) {
      by.put(key, new Candidates());
    }
  }

  void add(Entry entry) {
    add(byCode, entry.code(), entry);
    add(byName, entry.name(), entry);
  }

  private static void add(Map<String, Candidates> by, @Nullable String text, Entry entry) {
    var candidates = with(by, text);
    if (candidates != null) {
      candidates.add(entry);
    }
  }

  private static @Nullable Candidates with(Map<String, Candidates> by, @Nullable String text) {
    var key = Words.key(text);
    return key == null ? null : by.get(key);
  }

  /**
   * What one of those written means: by code, then by name (INT-6). That a code says one entry and
   * the name only others is nothing to guess at.
   */
  Found find(Reference written) {
    var coded = with(byCode, written.code());
    var named = with(byName, written.name());
    if (coded == null || coded.all() == 0) {
      return named == null || named.all() == 0 ? Found.NOTHING : byName(named);
    }
    if (coded.all() > 1) {
      return conflict(Fate.SEVERAL_HAVE_THE_CODE, coded);
    }
    var entry = coded.first().getFirst();
    if (named == null || named.all() == 0 || hasTheNameOf(entry, written)) {
      return new Found(Fate.MATCHED_BY_CODE, List.of(entry), 0);
    }
    var both = new ArrayList<>(List.of(entry));
    both.addAll(named.first());
    return new Found(Fate.CODE_AND_NAME_DIFFER, both, named.all() - named.first().size());
  }

  private static boolean hasTheNameOf(Entry entry, Reference written) {
    return Objects.equals(Words.key(entry.name()), Words.key(written.name()));
  }

  private static Found byName(Candidates named) {
    return named.all() == 1
        ? new Found(Fate.MATCHED_BY_NAME, named.first(), 0)
        : conflict(Fate.SEVERAL_HAVE_THE_NAME, named);
  }

  private static Found conflict(Fate fate, Candidates among) {
    return new Found(fate, among.first(), among.all() - among.first().size());
  }
}
