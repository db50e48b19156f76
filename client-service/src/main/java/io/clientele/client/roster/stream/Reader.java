package io.clientele.client.roster.stream;

import io.clientele.client.roster.Sight;
import io.clientele.platform.token.Caller;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Who reads a stream.
 *
 * @param audiences whatever any of these sees, as {@link Sight} has them
 * @param shownAs all that decides how a line is shown to them
 */
public record Reader(String login, String practice, List<String> audiences, String shownAs) {

  /** This caller, who reads. */
  public static Reader of(Caller caller) {
    return new Reader(
        caller.login(),
        caller.practice(),
        Sight.of(caller).audiences(),
        caller.role() + new TreeSet<>(caller.permissions()));
  }

  /** Whether any of these is one of theirs. */
  boolean isAnyOf(Collection<String> those) {
    return audiences.stream().anyMatch(those::contains);
  }
}
