package io.clientele.subscription.licence;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * A connection of a client with accounting software, as integration-service says. A client has one
 * after another; of one that is over, news may come late.
 *
 * @param software by name
 * @param status of a draft, of a living connection, or that it is over
 * @param startedAt when somebody began it
 */
public record Connection(String software, String status, Instant startedAt) {

  private static final Set<String> OF_A_DRAFT =
      Set.of("STARTED", "AUTHORISED", "CHOSEN", "LAPSING", "LAPSED");
  private static final String OVER = "DISCONNECTED";

  /**
   * The software of a client's bookkeeping: that of its living connection, the latest if news of
   * the end of an earlier one is still on its way. One that has expired lives: it is renewed.
   */
  public static Optional<String> softwareOf(Collection<Connection> all) {
    return all.stream()
        .filter(Connection::lives)
        .max(Comparator.comparing(Connection::startedAt))
        .map(Connection::software);
  }

  private boolean lives() {
    return !OF_A_DRAFT.contains(status) && !status.equals(OVER);
  }
}
