package io.clientele.integration.authorisation;

import io.clientele.integration.authorisation.AuthorisationEvent.AuthorisationExpired;
import io.clientele.integration.authorisation.AuthorisationEvent.AuthorisationGranted;
import io.clientele.integration.authorisation.AuthorisationEvent.AuthorisationRecovered;
import io.clientele.integration.authorisation.AuthorisationEvent.AuthorisationSuspected;
import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.Software;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's sign-in at one provider. It changes by what the provider says about the refresh
 * token that is stored; what it says about an older one changes nothing (INT-7).
 *
 * @param person the login that signed in last
 * @param account who that is at the provider, where it says so
 * @param suspectSince when the stored token was first refused; null while it is not
 * @param tokens null when it is over: they are worth nothing then
 * @param refreshAt when to refresh next without being asked; null when it is over
 * @param reviewAt when to look whether anything still uses it, or to try again to give it back;
 *     null if nobody has a doubt
 * @param leaving what is to be given back yet; null if nothing is
 * @param trouble that its last refresh failed; null while all is well, and in what was stored
 *     before there was such a thing
 * @param outlook when it will die by its provider's rules (BEY-4); null when it is over, and in
 *     what was stored before there was such a thing
 */
public record Authorisation(
    String id,
    String practice,
    Software software,
    String person,
    @Nullable String account,
    Status status,
    @Nullable Instant suspectSince,
    @Nullable SealedTokens tokens,
    @Nullable Instant refreshAt,
    @Nullable Instant reviewAt,
    @Nullable Leaving leaving,
    @Nullable Trouble trouble,
    @Nullable Ends outlook) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "authorisation";

  /** Where it stands; names on the wire, for ever. */
  public enum Status {
    ACTIVE,
    SUSPECT,
    EXPIRED
  }

  /** What others may know of it. */
  public PublicAuthorisation told() {
    return new PublicAuthorisation(id, practice, software, person, status);
  }

  /** Whether the stored refresh token is the one of this mark. */
  public boolean holds(String mark) {
    return tokens != null && tokens.mark().equals(mark);
  }

  /** Somebody signed in: newer than anything that was stored before. */
  public static Decision<Authorisation, AuthorisationEvent> grant(
      SignedIn in, Instant refreshAt, Instant reviewAt) {
    var granted =
        new Authorisation(
            in.authorisation(),
            in.practice(),
            in.software(),
            in.person(),
            in.account(),
            Status.ACTIVE,
            null,
            in.tokens(),
            refreshAt,
            reviewAt,
            null,
            null,
            in.ends());
    return Decision.done(granted, new AuthorisationGranted(granted.id));
  }

  /** The same, as far as ends go that came with new tokens: only with those it is to be kept. */
  Authorisation foreseen(Ends fresh) {
    var ends = outlook == null ? fresh : outlook.then(fresh);
    return with(status, suspectSince, tokens, trouble, refreshAt, reviewAt, leaving, ends);
  }

  /**
   * New tokens came for an old refresh token.
   *
   * @param usedUp the mark of the old one; if it is no longer stored, somebody was faster
   */
  public Decision<Authorisation, AuthorisationEvent> renew(
      String usedUp, SealedTokens fresh, Instant nextRefresh) {
    if (!holds(usedUp)) {
      return Decision.unchanged();
    }
    var renewed = with(Status.ACTIVE, null, fresh, null, nextRefresh, reviewAt);
    return status == Status.SUSPECT
        ? Decision.done(renewed, new AuthorisationRecovered(id))
        : Decision.done(renewed);
  }

  /**
   * The provider refused a refresh token.
   *
   * @param refused its mark; if it is no longer stored, a newer one is, which was not refused
   * @param patience how long after the first refusal a second one ends it
   */
  public Decision<Authorisation, AuthorisationEvent> refuse(
      String refused, Instant now, Duration patience) {
    if (!holds(refused)) {
      return Decision.unchanged();
    }
    if (suspectSince == null) {
      var until = now.plus(patience);
      return Decision.done(
          with(Status.SUSPECT, now, tokens, Trouble.after(trouble, until), until, reviewAt),
          new AuthorisationSuspected(id));
    }
    return now.isBefore(suspectSince.plus(patience))
        ? Decision.unchanged()
        : end(Ending.REFRESH_REFUSED);
  }

  /**
   * The provider refused a refresh token and must not be asked again to be sure.
   *
   * @param refused its mark, as in {@link #refuse}
   */
  public Decision<Authorisation, AuthorisationEvent> refuseForGood(String refused) {
    return holds(refused) ? end(Ending.REFRESH_REFUSED) : Decision.unchanged();
  }

  /**
   * A refresh failed, which ends nothing.
   *
   * @param failed the mark of the token it was tried with; if that is no longer stored, nothing
   *     failed that matters
   * @param now what is to be known of it from now on; null if it was no failure after all
   * @param nextRefresh when to try again without being asked
   */
  public Decision<Authorisation, AuthorisationEvent> fail(
      String failed, @Nullable Trouble now, @Nullable Instant nextRefresh) {
    return holds(failed)
        ? Decision.done(with(status, suspectSince, tokens, now, nextRefresh, reviewAt))
        : Decision.unchanged();
  }

  /** New tokens came when it was over: nobody is to use them, and they are to go back. */
  public Decision<Authorisation, AuthorisationEvent> late(SealedTokens fresh, Instant now) {
    return tokens == null
        ? Decision.done(over(new Leaving(fresh, now), now))
        : Decision.unchanged();
  }

  /** The stored tokens lie under another key; nothing if others are stored by now (INT-8). */
  public Decision<Authorisation, AuthorisationEvent> reseal(SealedTokens was, SealedTokens is) {
    return was.equals(tokens)
        ? Decision.done(with(status, suspectSince, is, trouble, refreshAt, reviewAt))
        : Decision.unchanged();
  }

  /** Somebody who used it is gone: look after a while whether anybody is left. */
  public Decision<Authorisation, AuthorisationEvent> doubt(Instant at) {
    return tokens == null || (reviewAt != null && !reviewAt.isAfter(at))
        ? Decision.unchanged()
        : Decision.done(with(status, suspectSince, tokens, trouble, refreshAt, at));
  }

  /**
   * It was looked at, and is in use or not; a look that was put off meanwhile changes nothing. What
   * is not in use is over, and {@link #leaving} until the provider has it back.
   */
  public Decision<Authorisation, AuthorisationEvent> review(boolean inUse, Instant now) {
    if (reviewAt == null || reviewAt.isAfter(now)) {
      return Decision.unchanged();
    }
    if (leaving != null) {
      return Decision.done(over(leaving, leaving.again(now)));
    }
    if (tokens != null && !inUse) {
      var next = new Leaving(tokens, now);
      return Decision.done(
          over(next, next.again(now)), new AuthorisationExpired(id, Ending.UNUSED));
    }
    return Decision.done(with(status, suspectSince, tokens, trouble, refreshAt, null));
  }

  /** The provider has it back, or has said that it never will, or is not asked again. */
  public Decision<Authorisation, AuthorisationEvent> givenBack(Leaving away) {
    return away.equals(leaving) ? Decision.done(over(null, null)) : Decision.unchanged();
  }

  private Decision<Authorisation, AuthorisationEvent> end(Ending why) {
    return Decision.done(over(null, null), new AuthorisationExpired(id, why));
  }

  private Authorisation over(@Nullable Leaving away, @Nullable Instant again) {
    return with(Status.EXPIRED, suspectSince, null, null, null, again, away, null);
  }

  private Authorisation with(
      Status status,
      @Nullable Instant suspectSince,
      @Nullable SealedTokens tokens,
      @Nullable Trouble trouble,
      @Nullable Instant refreshAt,
      @Nullable Instant reviewAt) {
    return with(status, suspectSince, tokens, trouble, refreshAt, reviewAt, leaving, outlook);
  }

  private Authorisation with(
      Status status,
      @Nullable Instant suspectSince,
      @Nullable SealedTokens tokens,
      @Nullable Trouble trouble,
      @Nullable Instant refreshAt,
      @Nullable Instant reviewAt,
      @Nullable Leaving leaving,
      @Nullable Ends outlook) {
    return new Authorisation(
        id,
        practice,
        software,
        person,
        account,
        status,
        suspectSince,
        tokens,
        refreshAt,
        reviewAt,
        leaving,
        trouble,
        outlook);
  }

  @Override
  public String toString() {
    return "Authorisation " + id + " " + status;
  }
}
