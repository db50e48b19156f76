package io.clientele.client.roster;

import io.clientele.platform.token.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Which clients a caller sees (LST-4): the one definition, which list, search and single reads all
 * obey.
 *
 * @param practice none of any other practice
 * @param grantedTo only those this login was granted (CLI-5), or has added while nothing was heard
 *     of grants; null for all of the practice
 */
public record Sight(String practice, @Nullable String grantedTo) {

  /** What this caller sees. */
  public static Sight of(Caller caller) {
    return new Sight(caller.practice(), caller.seesEveryClient() ? null : caller.login());
  }
}
