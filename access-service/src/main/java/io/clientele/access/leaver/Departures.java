package io.clientele.access.leaver;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who leaves, and who has left. */
public interface Departures {

  /** The newest of this colleague. */
  Optional<Departure> find(String practice, String login);

  /**
   * Remembers a new one.
   *
   * @param instead the one it replaces; null if there is none
   * @return false if somebody else was faster
   */
  boolean open(Departure departure, @Nullable Departure instead);

  /** Keeps what became of one, unless a newer one is there; also if it was forgotten meanwhile. */
  void keep(Departure departure);

  /** Forgets one that came to nothing. */
  void forget(Departure departure);

  /** Those not settled yet, the longest first. */
  List<Departure> unsettled(int limit);

  /** Those of one practice that are not settled yet. */
  List<Departure> unsettled(String practice);
}
