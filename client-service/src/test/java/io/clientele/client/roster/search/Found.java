package io.clientele.client.roster.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search of a list of one client, as the store does it. */
final class Found {

  private Found() {}

  static boolean by(String typed, String name, @Nullable String code) {
    return by(typed, Words.thatFind(name, code));
  }

  static boolean by(String typed, List<String> words) {
    return Words.of(typed).words().stream()
        .allMatch(typedWord -> words.stream().anyMatch(word -> word.startsWith(typedWord)));
  }
}
