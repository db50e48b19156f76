package io.clientele.client.roster;

import io.clientele.platform.audience.Audience;
import io.clientele.platform.audience.Granted;
import io.clientele.platform.audience.Viewer;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which clients somebody sees (LST-4): the one definition, which list, counts, search, overview,
 * export and stream all obey. Every row names its audiences, and so does somebody: who shares one
 * with a row sees it, once, however many they share ({@link Granted}).
 *
 * @param practice none of any other practice
 * @param audiences as {@link Audience#key} names them, in order; of who sees all only that one, so
 *     that nothing is looked for twice
 */
public record Sight(String practice, List<String> audiences) {

  public Sight {
    audiences = audiences.stream().sorted().distinct().toList();
  }

  /** What this caller sees. */
  public static Sight of(Caller caller) {
    return of(caller.viewer());
  }

  /** What somebody sees who works at a practice. */
  public static Sight of(Viewer viewer) {
    return new Sight(
        viewer.practice(),
        viewer.seesEveryClient()
            ? List.of(Audience.ofAll(viewer.practice()).key())
            : keys(viewer.audiences()));
  }

  /** Whether it is all of the practice. */
  public boolean isOfAll() {
    return audiences.stream().anyMatch(Sight::isOfAll);
  }

  /** Whether an audience is whoever sees all of a practice. */
  public static boolean isOfAll(String audience) {
    return audience.indexOf('/') < 0;
  }

  /** What is seen by both, of one practice. */
  public Sight and(Sight other) {
    if (isOfAll() || other.isOfAll()) {
      return isOfAll() ? other : this;
    }
    return new Sight(practice, audiences.stream().filter(other.audiences::contains).toList());
  }

  /** Whether everything is seen that another of the practice sees, whatever is granted to whom. */
  public boolean includes(Sight other) {
    return isOfAll() || audiences.containsAll(other.audiences);
  }

  /** The practice that an audience is of. */
  static String practiceOf(String audience) {
    var slash = audience.indexOf('/');
    return slash < 0 ? audience : audience.substring(0, slash);
  }

  /**
   * The audiences of a client.
   *
   * @param access to whom it was granted; null if nothing was heard of that yet, and then whoever
   *     added it sees it
   */
  static Set<String> audiences(ListedClient client, @Nullable Access access) {
    var granted =
        access == null
            ? new Granted(client.practice(), Set.of(client.createdBy()), Set.of())
            : new Granted(client.practice(), access.colleagues(), access.teams());
    return new TreeSet<>(keys(granted.audiences()));
  }

  private static List<String> keys(Set<Audience> audiences) {
    return audiences.stream().map(Audience::key).toList();
  }
}
