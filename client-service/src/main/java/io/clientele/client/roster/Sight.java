package io.clientele.client.roster;

import io.clientele.platform.token.Caller;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which clients a caller sees (LST-4): the one definition, which list, counts, search, overview,
 * export and stream all obey. Every row names its audiences; a caller is one audience.
 *
 * @param practice none of any other practice
 * @param grantedTo only those this login was granted (CLI-5), or has added while nothing was heard
 *     of grants; null for all of the practice
 */
public record Sight(String practice, @Nullable String grantedTo) {

  /** What this caller sees. */
  public static Sight of(Caller caller) {
    return of(caller.practice(), caller.login(), caller.role());
  }

  /** What somebody sees who works at a practice in this role. */
  public static Sight of(String practice, String login, String role) {
    return new Sight(practice, Caller.seesEveryClient(role) ? null : login);
  }

  /** The audience this caller is. */
  public String audience() {
    return grantedTo == null ? practice : practice + "/" + grantedTo;
  }

  /** Whether an audience is whoever sees all of a practice. */
  public static boolean isOfAll(String audience) {
    return audience.indexOf('/') < 0;
  }

  /** The practice that an audience is of. */
  static String practiceOf(String audience) {
    var slash = audience.indexOf('/');
    return slash < 0 ? audience : audience.substring(0, slash);
  }

  /**
   * The audiences of a client: who sees all of its practice, and each login it was granted to.
   *
   * @param colleagues who was granted it; null if nothing was heard of grants yet, and then whoever
   *     added it sees it
   */
  static Set<String> audiences(ListedClient client, @Nullable Set<String> colleagues) {
    var logins = colleagues == null ? Set.of(client.createdBy()) : colleagues;
    var audiences = new TreeSet<String>();
    audiences.add(new Sight(client.practice(), null).audience());
    logins.forEach(login -> audiences.add(new Sight(client.practice(), login).audience()));
    return audiences;
  }
}
