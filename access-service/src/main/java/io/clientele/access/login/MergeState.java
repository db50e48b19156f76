package io.clientele.access.login;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a login has to do with merges (ACC-6); one that has nothing to do with any has none of this.
 *
 * @param since when what is under way was begun; null if nothing is. Found by it
 * @param takingIn the login that is about to become part of this one; while there is one, this one
 *     becomes part of no other
 * @param tookIn those that have become part of it, and whatever had become part of those
 * @param into the login this one became part of; null while it is one of its own
 * @param bequest what it leaves, until that is taken over to the last; null before and after
 * @param barred attempts that were called off and may no longer decide
 * @param factorOf the login its second factor was made for, if that came with a merge: what is
 *     sealed and hashed of it is bound to that one
 */
public record MergeState(
    @Nullable Instant since,
    @Nullable TakingIn takingIn,
    List<TookIn> tookIn,
    @Nullable String into,
    @Nullable Bequest bequest,
    List<String> barred,
    @Nullable String factorOf) {

  static final MergeState NONE = new MergeState(null, null, List.of(), null, null, List.of(), null);

  public MergeState {
    tookIn = List.copyOf(tookIn);
    barred = List.copyOf(barred);
  }

  /** A merge that was begun and not yet decided. */
  public record TakingIn(String attempt, String login) {}

  /** A merge that is done. */
  public record TookIn(String attempt, String login) {}

  /**
   * What a login had.
   *
   * @param secondFactor null if there was none
   * @param factorOf the login that was made for
   * @param address the network address the merge was asked for from, or null: what follows of it is
   *     on record with that (ACC-10)
   */
  public record Bequest(
      String attempt,
      List<Membership> memberships,
      List<ClientMembership> clients,
      @Nullable SecondFactor secondFactor,
      String factorOf,
      @Nullable String address) {

    public Bequest {
      memberships = List.copyOf(memberships);
      clients = List.copyOf(clients);
    }
  }

  static MergeState of(Login login) {
    var state = login.merge();
    return state == null ? NONE : state;
  }

  /** The logins that have become part of this one. */
  public static List<String> takenIn(Login login) {
    return of(login).tookIn().stream().map(TookIn::login).toList();
  }

  boolean hasTakenIn(String login) {
    return tookIn.stream().anyMatch(one -> one.login().equals(login));
  }

  /** Whom this attempt took in, if it has. */
  Optional<String> by(String attempt) {
    return tookIn.stream()
        .filter(one -> one.attempt().equals(attempt))
        .map(TookIn::login)
        .findFirst();
  }

  MergeState begun(String attempt, String login, Instant now) {
    return new MergeState(
        now, new TakingIn(attempt, login), tookIn, into, bequest, barred, factorOf);
  }

  MergeState done(List<TookIn> more) {
    return new MergeState(
        null,
        null,
        Stream.concat(tookIn.stream(), more.stream()).toList(),
        into,
        bequest,
        barred,
        factorOf);
  }

  MergeState givenUp(String toWhom, Bequest left, Instant now) {
    return new MergeState(now, null, tookIn, toWhom, left, barred, null);
  }

  MergeState takenOver() {
    return new MergeState(null, null, tookIn, into, null, barred, factorOf);
  }

  MergeState withFactorOf(String login) {
    return new MergeState(since, takingIn, tookIn, into, bequest, barred, login);
  }

  MergeState barring(String attempt) {
    return new MergeState(
        since,
        takingIn,
        tookIn,
        into,
        bequest,
        Stream.concat(barred.stream(), Stream.of(attempt)).toList(),
        factorOf);
  }
}
