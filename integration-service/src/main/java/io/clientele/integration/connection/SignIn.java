package io.clientele.integration.connection;

import io.clientele.integration.provider.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in under way: the one a connection begins with, or a later one of it (INT-3, INT-5a).
 *
 * @param renewal the later one; null for the first
 */
public record SignIn(Connection connection, @Nullable Renewal renewal) {

  // KashFlow says nowhere how many wrong log-ins lock a user: the person may correct one.
  private static final int MOST_REFUSED = 2;

  /** The one a connection begins with. */
  public static SignIn first(Connection connection) {
    return new SignIn(connection, null);
  }

  /** Of a connection, the one whose state has this hash. */
  static SignIn of(Connection connection, String hash) {
    return connection.signIn().equals(hash)
        ? first(connection)
        : new SignIn(connection, connection.renewal());
  }

  /** Tells it from every other; the state follows from it. */
  public String id() {
    return renewal == null ? connection.id() : renewal.id();
  }

  /** Whether it began by what asked for this one: later ones add to that when they began. */
  public boolean isOf(String asked) {
    return id().equals(asked) || (renewal != null && id().startsWith(asked + "/"));
  }

  /** What it is for. */
  public Purpose purpose() {
    return renewal == null ? connection.purpose() : renewal.purpose();
  }

  /** The login that signs in. */
  public String by() {
    return renewal == null ? connection.integratedBy() : renewal.by();
  }

  /** The hash of its state. */
  String hash() {
    return renewal == null ? connection.signIn() : renewal.signIn();
  }

  /** Until when it waits; null if it does not. */
  public @Nullable Instant lapsesAt() {
    return renewal == null ? connection.lapsesAt() : renewal.lapsesAt();
  }

  /** What it brought; null before, and if that is of no use any more. */
  public @Nullable String authorisation() {
    return renewal == null ? connection.authorisation() : renewal.authorisation();
  }

  /** The organisations it sees, if they were asked for. */
  public @Nullable List<Organisation> offered() {
    return renewal == null ? connection.offered() : renewal.offered();
  }

  /** Whether somebody is to sign in yet. */
  public boolean isStarted() {
    return renewal == null
        ? connection.status() == ConnectionStatus.STARTED
        : renewal.authorisation() == null && !renewal.differs();
  }

  /**
   * How often the provider refused for good what was typed on our own page (INT-3). It locks people
   * out after a few.
   */
  int refused() {
    var times = renewal == null ? connection.refused() : renewal.refused();
    return times == null ? 0 : times;
  }

  /** Whether nothing more is sent to the provider for it: that was refused often enough. */
  boolean isSpent() {
    return refused() >= MOST_REFUSED;
  }

  /** Whether somebody has signed in and what follows is yet to be decided. */
  public boolean isAuthorised() {
    return renewal == null
        ? connection.status() == ConnectionStatus.AUTHORISED
        : renewal.authorisation() != null;
  }

  /** Whether it came to nothing, because it sees another organisation (INT-5a). */
  public boolean differs() {
    return renewal != null && renewal.differs();
  }

  /** Whether its time is over, noticed or not. */
  boolean isOver(Instant now) {
    return renewal == null ? Drafting.isOver(connection, now) : !now.isBefore(renewal.lapsesAt());
  }
}
