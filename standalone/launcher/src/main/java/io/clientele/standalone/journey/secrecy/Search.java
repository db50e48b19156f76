package io.clientele.standalone.journey.secrecy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for secrets, place by place, and for one thing that is none, to know that it can find. */
final class Search {

  private final List<Secret> secrets;
  private final String noSecret;
  private final Set<String> found = new TreeSet<>();
  private final Set<String> foundNone = new TreeSet<>();
  private int places;

  Search(List<Secret> secrets, String noSecret) {
    this.secrets = secrets;
    this.noSecret = noSecret;
  }

  void in(Place place) {
    places++;
    if (place.text().contains(noSecret)) {
      foundNone.add(place.where().split(" ")[0]);
    }
    for (Secret secret : secrets) {
      if (secret.liesIn(place.text())) {
        found.add(secret + " lies in " + place.where());
      }
    }
  }

  /** Each secret that lies somewhere, and where. */
  Set<String> found() {
    return found;
  }

  /** Whether what everybody may know was found, in a database and on a topic. */
  boolean foundWhatIsNone() {
    return foundNone.containsAll(List.of("collection", "topic"));
  }

  int places() {
    return places;
  }
}
