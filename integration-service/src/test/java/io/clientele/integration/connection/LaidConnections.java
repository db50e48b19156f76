package io.clientele.integration.connection;

import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import io.clientele.platform.decision.Decision;
import java.time.Instant;

/** Connections that are there at once, for tests that are about what befalls them later. */
public final class LaidConnections {

  private LaidConnections() {}

  /**
   * One whose client was added, and whose lists are due.
   *
   * @param id of the connection, and of its client
   * @param authorisation the sign-in it works by
   */
  public static Decision<Connection, ConnectionEvent> importing(
      String id,
      String practice,
      Software software,
      String authorisation,
      Organisation organisation,
      Instant now) {
    var draft = new NewDraft(id, practice, id, software, "ada", id, Story.LIFE, Purpose.ADD);
    var started = Story.next(Drafting.start(draft, now));
    var authorised = Story.next(Drafting.authorise(started, authorisation, now));
    var chosen = Story.next(Drafting.choose(authorised, Choice.of(organisation), now));
    return Importing.attach(chosen, id, "run", Story.LISTS, now);
  }
}
