package io.clientele.integration.connection;

import io.clientele.integration.provider.Software;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds connections by other things than their id. */
public interface ConnectionIndex {

  /** The one whose first or later sign-in has this hash. */
  Optional<Connection> bySignIn(String hash);

  /** Those of a client, or of a client to be, that are not over. */
  List<Connection> ofClient(String client);

  /** The one of a client that was ended last. */
  Optional<Connection> endedOf(String client);

  /** The ids of all that stand by an authorisation, whatever became of them. */
  List<String> by(String authorisation);

  /** Whether anything works by an authorisation, or may yet. */
  boolean isUsed(String authorisation);

  /** Whether somebody signed in by an authorisation, and what follows is yet to be decided. */
  boolean isUndecided(String authorisation);

  /** Those with a sign-in whose time is over. */
  List<String> overdue(Instant now, int most);

  /** Those of one software with a sign-in that is to be settled unasked by now. */
  List<String> unsettled(Software software, Instant now, int most);

  /** Those of one software whose lists are to be imported now. */
  List<String> importsDue(Software software, Instant now, int most);

  /** Those of whose end somebody is to look by now whether there is something to say (BEY-4). */
  List<String> toForetell(Instant now, int most);

  /**
   * Those of a practice whose clients are there, each with its end as it was looked up last
   * (BEY-4).
   */
  List<Foretold> foretold(String practice);

  /** The ids of those whose lists are imported, in their order, after this one. */
  List<String> imported(String after, int most);

  /** Those of one software that have left something to be cleared away by now. */
  List<String> leaving(Software software, Instant now, int most);

  /**
   * What has these organisations within a practice, be it connected or a draft yet; those that
   * nobody has are missing.
   */
  Map<String, Connection> holders(
      String practice, Software software, Collection<String> organisations);
}
