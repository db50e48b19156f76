package io.clientele.integration.connection;

import io.clientele.integration.provider.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in for a connection that a client has: until it has come to its end nothing else of the
 * connection changes (INT-5a).
 *
 * @param id tells one from the next; the state that goes to the provider follows from it
 * @param purpose {@link Purpose#RECONNECT} or {@link Purpose#CHANGE_ORGANISATION}
 * @param by the login that signs in
 * @param signIn the hash of the state
 * @param lapsesAt until when it waits
 * @param authorisation what the sign-in brought; null until then, and once that is of no use here
 * @param offered the organisations it sees; null until they were asked for
 * @param differs whether the connection's organisation is not among them, so that it came to
 *     nothing
 * @param settleAt when to settle it unasked; null while there is nothing to settle
 * @param refused how often the provider refused for good what was typed; null for never
 */
public record Renewal(
    String id,
    Purpose purpose,
    String by,
    Instant startedAt,
    String signIn,
    Instant lapsesAt,
    @Nullable String authorisation,
    @Nullable List<Organisation> offered,
    boolean differs,
    @Nullable Instant settleAt,
    @Nullable Integer refused) {

  public Renewal {
    offered = offered == null ? null : List.copyOf(offered);
  }

  /** One that begins. */
  static Renewal of(
      String id, Purpose purpose, String by, Instant now, String signIn, Instant lapsesAt) {
    return new Renewal(id, purpose, by, now, signIn, lapsesAt, null, null, false, null, null);
  }

  /**
   * Somebody signed in.
   *
   * @param settle when others settle it, should who took the answer not get that far
   */
  Renewal authorised(String by, Instant settle) {
    return with(by, null, false, purpose == Purpose.RECONNECT ? settle : null);
  }

  Renewal offering(List<Organisation> seen) {
    return with(authorisation, seen, false, settleAt);
  }

  Renewal settling(Instant next) {
    return with(authorisation, offered, differs, next);
  }

  /** It came to nothing: the sign-in is free to be given back, and what it saw is shown. */
  Renewal failed() {
    return with(null, offered, true, null);
  }

  Renewal refused(int times) {
    return with(authorisation, offered, differs, settleAt, times);
  }

  private Renewal with(
      @Nullable String authorisation,
      @Nullable List<Organisation> offered,
      boolean differs,
      @Nullable Instant settleAt) {
    return with(authorisation, offered, differs, settleAt, refused);
  }

  private Renewal with(
      @Nullable String authorisation,
      @Nullable List<Organisation> offered,
      boolean differs,
      @Nullable Instant settleAt,
      @Nullable Integer refused) {
    return new Renewal(
        id,
        purpose,
        by,
        startedAt,
        signIn,
        lapsesAt,
        authorisation,
        offered,
        differs,
        settleAt,
        refused);
  }
}
