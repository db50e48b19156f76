package io.clientele.client.roster;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A row as whoever watches needs it: who sees it, and how far it has come.
 *
 * @param seenBy its audiences, as {@link Sight#audience} names them
 * @param left audiences that saw it once and do not any more
 * @param marks from each source that writes it to the newest sequence it has taken in
 * @param entry the line it makes; to be asked for only if somebody sees it
 */
public record SeenRow(
    String client,
    Set<String> seenBy,
    Set<String> left,
    Map<String, Long> marks,
    Supplier<RosterEntry> entry) {

  public SeenRow {
    seenBy = Set.copyOf(seenBy);
    left = Set.copyOf(left);
    marks = Map.copyOf(marks);
  }

  /** Whose client it is; empty while the client itself was not heard of. */
  public Optional<String> practice() {
    return Stream.concat(seenBy.stream(), left.stream()).findAny().map(Sight::practiceOf);
  }

  /** Whether it has taken in this event of a source, or a newer one. */
  public boolean hasReached(String source, long sequence) {
    return marks.getOrDefault(source, Long.MIN_VALUE) >= sequence;
  }
}
