package io.clientele.client.roster.stream;

import io.clientele.client.roster.Sight;
import io.clientele.platform.token.Caller;
import java.util.TreeSet;

/**
 * Who reads a stream.
 *
 * @param audience what they see
 * @param shownAs all that decides how a line is shown to them
 */
public record Reader(String login, String practice, String audience, String shownAs) {

  /** This caller, who reads. */
  public static Reader of(Caller caller) {
    return new Reader(
        caller.login(),
        caller.practice(),
        Sight.of(caller).audience(),
        caller.role() + new TreeSet<>(caller.permissions()));
  }
}
