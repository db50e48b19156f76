package io.clientele.standalone.secrecy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for secrets in databases, on topics and in logs, plain and in the forms that anybody can
 * turn back; and for one thing that is none, to know that it can find. Used by one thread.
 */
public final class SecretSearch {

  private final List<Secret> secrets = new ArrayList<>();
  private final Set<String> found = new TreeSet<>();
  private final Set<String> saw = new TreeSet<>();
  private final String noSecret;
  private int places;

  /**
   * A search that knows no secret yet.
   *
   * @param noSecret something that lies in databases and on topics and may, such as an id
   */
  public SecretSearch(String noSecret) {
    this.noSecret = noSecret;
  }

  /**
   * One more to look for.
   *
   * @param what for people: {@code password of ada@example.org}
   * @throws IllegalArgumentException if it is so short that it would be found by chance
   */
  public SecretSearch know(String what, String value) {
    secrets.add(Secret.of(what, value));
    return this;
  }

  /** Looks in all documents of some databases. */
  public SecretSearch inDatabases(String uri, List<String> names) {
    new Databases(uri, names).read(this::in);
    return this;
  }

  /** Looks in all messages that are there now, on all topics. */
  public SecretSearch onTopics(String bootstrapServers) {
    new Told(bootstrapServers).read(this::in);
    return this;
  }

  /** Looks in all files of a folder. */
  public SecretSearch inLogs(Path folder) {
    new Logs(folder).read(this::in);
    return this;
  }

  /** Looks in one log. */
  public SecretSearch inLog(String name, String text) {
    in(new Place("log " + name, text));
    return this;
  }

  void in(Place place) {
    places++;
    if (place.text().contains(noSecret)) {
      saw.add(place.kind());
    }
    for (Secret secret : secrets) {
      if (secret.liesIn(place.text())) {
        found.add(secret + " lies in " + place.where());
      }
    }
  }

  /** Each secret that lies somewhere, and where; none of the values. */
  public List<String> found() {
    return List.copyOf(found);
  }

  /** Whether what is no secret was found, in a database and on a topic: else nothing was proven. */
  public boolean sawWhatIsNone() {
    return saw.containsAll(List.of("collection", "topic"));
  }

  /** How many secrets were looked for. */
  public int secrets() {
    return secrets.size();
  }

  /** In how many documents, messages and logs was looked. */
  public int places() {
    return places;
  }
}
