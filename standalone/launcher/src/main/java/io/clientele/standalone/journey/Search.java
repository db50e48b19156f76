package io.clientele.standalone.journey;

import io.clientele.standalone.journey.api.ClientList;
import io.clientele.standalone.journey.api.Listed;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.data.BadData;
import io.clientele.standalone.journey.data.Employer;
import io.clientele.standalone.journey.data.Words;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The list searched, compared with what the data says must be found. */
record Search(ClientList clients, Checks checks) {

  private static final Pattern TELLING = Pattern.compile("[a-z]{5,}");
  // More would say little: "limited" finds nearly everything.
  private static final int MOST_FOUND = 20;

  void check(List<Employer> added) {
    List<String> names = added.stream().map(Employer::name).toList();
    String word = wordInTheMiddle(names);
    List<String> right = matches(names, word);
    checks.equal(
        clients.find(word).stream().map(Listed::name).sorted().toList(),
        right,
        "searching \"" + word + "\" finds the " + right.size() + " whose names have it, no other");
    checks.equal(clients.find("zzyzx").size(), 0, "searching what no name has finds nothing");
  }

  /** The word that stands inside some name and is found most often, up to a bound. */
  static String wordInTheMiddle(List<String> names) {
    return names.stream()
        .flatMap(Search::inside)
        .distinct()
        .filter(word -> TELLING.matcher(word).matches())
        .filter(word -> matches(names, word).size() <= MOST_FOUND)
        .max(
            Comparator.comparing((String word) -> matches(names, word).size())
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow(() -> new BadData("no name of the data has a telling word in its middle"));
  }

  private static Stream<String> inside(String name) {
    List<String> words = Words.of(name);
    return words.size() < 3 ? Stream.empty() : words.subList(1, words.size() - 1).stream();
  }

  private static List<String> matches(List<String> names, String word) {
    return names.stream().filter(name -> Words.found(word, name)).sorted().toList();
  }
}
