package io.clientele.client.connection;

import io.clientele.client.connection.ConnectionDraftEvent.ConnectionDraftSettled;
import io.clientele.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The end of a connection nobody seems to add a client with. There is none as long as clients may
 * be added with that connection; from its first moment on, nobody starts to.
 *
 * @param id of the connection
 * @param practice null if it was not told
 * @param client the id the client has, or would have had
 */
public record ConnectionDraft(String id, @Nullable String practice, String client, Status status) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "connection-draft";

  /** How far the end has come; the last two are final. */
  public enum Status {
    CLOSING,
    USED,
    UNUSED
  }

  /** From now on nobody starts to add a client with it; nobody need hear of that. */
  static Decision<ConnectionDraft, ConnectionDraftEvent> close(
      @Nullable ConnectionDraft present, String id, @Nullable String practice, String client) {
    return present == null
        ? Decision.done(new ConnectionDraft(id, practice, client, Status.CLOSING))
        : Decision.unchanged();
  }

  /** It is known what became of it, for good. */
  Decision<ConnectionDraft, ConnectionDraftEvent> settle(boolean used) {
    return status == Status.CLOSING
        ? Decision.done(
            new ConnectionDraft(id, practice, client, used ? Status.USED : Status.UNUSED),
            new ConnectionDraftSettled(id, client, used))
        : Decision.unchanged();
  }

  /** What others may know of it. */
  public PublicConnectionDraft told() {
    return new PublicConnectionDraft(id, client, status == Status.USED);
  }
}
