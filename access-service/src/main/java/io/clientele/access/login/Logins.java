package io.clientele.access.login;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All logins. */
public interface Logins {

  /** The login with this id. */
  Optional<Login> byId(String id);

  /** The login with this email, compared without case (ACC-1). */
  Optional<Login> byEmail(EmailAddress email);

  /**
   * Makes the login, or takes the one that has the email already, and lets it join; see {@link
   * Login#emailProven}. Safe to repeat, and to do twice at once.
   *
   * @param cause the request, whoever it was taken to be from
   * @return the id of the login
   */
  String emailProven(NewLogin fresh, Membership membership, Cause cause);

  /** Everybody who belongs to this practice, by name. */
  List<Login> colleagues(String practice);

  /**
   * Makes a login of an email that has none; see {@link Login#create}. Safe to repeat.
   *
   * @param onlyFor the invitation of a text message, or null if a mail proved the email
   * @return false if another login has the email meanwhile
   */
  boolean create(NewLogin fresh, @Nullable String onlyFor, Cause cause);

  /**
   * Lets a login that is there join; see {@link Login#join}.
   *
   * @return why not; empty if it belongs there now
   */
  List<Refusal> join(String login, Proof proof, Account account, Cause cause);

  /** Ends every sign-in of this login; see {@link Login#signOutEverywhere}. */
  void signOutEverywhere(String login, Cause cause);

  /** Ends the access tokens given out until now; see {@link Login#endTokens}. */
  void endTokens(String login, Cause cause);

  /**
   * Lets a login that is there decide; what follows, its events and what must be mailed are one
   * write.
   *
   * @param decide called again after every lost race, so it may have no effect of its own
   * @return why not; empty if it is so now
   */
  List<Refusal> change(
      String login, Cause cause, Function<Login, Decision<Login, LoginEvent>> decide);

  /** Logins with mails that must be handed on, the longest waiting first. */
  List<Login> withNotices(int most);

  /** These mails of a login are handed on; safe to repeat. */
  void noticesHandedOn(String login, Collection<String> notices);

  /** Logins that have a merge under way, the longest first (ACC-6). */
  List<Login> withMerges(int most);

  /** Everybody who runs Clientele itself, the longest first (ACC-7). */
  List<Login> operators();

  /** The login somebody means by its id or its email; none that became part of another one. */
  default Optional<Login> named(String idOrEmail) {
    return byId(idOrEmail)
        .or(() -> EmailAddress.read(idOrEmail).flatMap(this::byEmail))
        .filter(login -> !LoginMerge.isGone(login));
  }

  /** The login a person has by now whose login was this one: itself, or what it became part of. */
  default Optional<Login> present(String id) {
    var found = byId(id);
    for (var into = found.flatMap(LoginMerge::into); into.isPresent(); ) {
      found = byId(into.get());
      into = found.flatMap(LoginMerge::into);
    }
    return found;
  }

  /**
   * As {@link #present}, once that one has all the others had.
   *
   * @throws TryAgain while some of it is on its way there
   */
  default Optional<Login> settled(String id) {
    var found = byId(id);
    for (var into = found.flatMap(LoginMerge::into); into.isPresent(); ) {
      var gone = found.orElseThrow().id();
      found = byId(into.get());
      if (found.filter(one -> MergeState.of(one).hasTakenIn(gone)).isEmpty()) {
        throw new TryAgain("a merge is on its way");
      }
      into = found.flatMap(LoginMerge::into);
    }
    return found;
  }
}
