package io.clientele.integration.merging;

import io.clientele.integration.rules.Reference;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rule of matching, read naively: every entry is looked at for every thing written. */
final class Oracle {

  private Oracle() {}

  record Said(Fate fate, Set<String> entries) {}

  static Said say(Reference written, List<Entry> list) {
    var coded = ids(list.stream().filter(one -> same(one.code(), written.code())).toList());
    var named = ids(list.stream().filter(one -> same(one.name(), written.name())).toList());
    if (coded.size() > 1) {
      return new Said(Fate.SEVERAL_HAVE_THE_CODE, coded);
    }
    if (coded.size() == 1 && (named.isEmpty() || named.containsAll(coded))) {
      return new Said(Fate.MATCHED_BY_CODE, coded);
    }
    if (coded.size() == 1) {
      named.addAll(coded);
      return new Said(Fate.CODE_AND_NAME_DIFFER, named);
    }
    return new Said(
        named.isEmpty()
            ? Fate.NOTHING_FOUND
            : named.size() == 1 ? Fate.MATCHED_BY_NAME : Fate.SEVERAL_HAVE_THE_NAME,
        named);
  }

  private static Set<String> ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).collect(Collectors.toSet());
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !plain(one).isEmpty() && plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    var wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return String.join(" ", wide.strip().split("\\s+"));
  }
}
