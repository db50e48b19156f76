package io.clientele.access.login;

import io.clientele.platform.decision.Decision;
import java.util.ArrayList;

/** How a login comes to belong somewhere. */
final class Belonging {

  private final Login login;

  Belonging(Login login) {
    this.login = login;
  }

  Decision<Login, LoginEvent> join(Proof proof, Account account) {
    if (LoginMerge.isGone(login)) {
      return stale(); // it belongs nowhere any more; whoever asks looks again
    }
    return switch (proof) {
      case Proof.KnowsPassword typed ->
          typed.hash().equals(login.passwordHash()) ? joinWithPassword(account) : stale();
      case Proof.ReadsMail mail ->
          login.verified() ? stale() : new Belonging(takenOver(mail)).addAloud(account);
      case Proof.ProvenBefore before ->
          // Asked for by somebody else, who must not be able to end the tokens of this person: they
          // lose nothing, and their next token knows the account.
          login.verified()
              ? add(account, login.rights())
              : Decision.refused(LoginRefusal.notVerified());
    };
  }

  private Decision<Login, LoginEvent> joinWithPassword(Account account) {
    return login.admits(account.invitation())
        ? add(account)
        : Decision.refused(LoginRefusal.notVerified());
  }

  private static Decision<Login, LoginEvent> stale() {
    return Decision.refused(LoginRefusal.changedMeanwhile());
  }

  Decision<Login, LoginEvent> add(Account account) {
    return add(account, login.rights() + 1);
  }

  private Decision<Login, LoginEvent> add(Account account, long nextRights) {
    var known = login.accounts().filter(one -> one.account().equals(account.account())).findFirst();
    if (known.isEmpty() && login.left().contains(account.reason())) {
      return Decision.refused(LoginRefusal.membershipEnded());
    }
    if (known.isEmpty()) {
      return Decision.done(with(account, nextRights), LoginEvent.joined(login.id(), account));
    }
    var invitation = account.invitation();
    if (invitation == null || invitation.equals(known.get().invitation())) {
      return Decision.unchanged();
    }
    // Whoever waits for this invitation must hear of it; what the person is there stays.
    var again = known.get().by(invitation);
    return Decision.done(with(again, login.rights()), LoginEvent.joined(login.id(), again));
  }

  /** The same, said also if nothing else was new: others must hear of the rights. */
  private Decision<Login, LoginEvent> addAloud(Account account) {
    var added = add(account);
    return added instanceof Decision.Unchanged<Login, LoginEvent>
        ? Decision.done(login, LoginEvent.joined(login.id(), account))
        : added;
  }

  private Login takenOver(Proof.ReadsMail mail) {
    return login
        .copy()
        .name(mail.name())
        .passwordHash(mail.passwordHash())
        .proven()
        .tokensEnd()
        .made();
  }

  Login with(Account account, long nextRights) {
    var practices = new ArrayList<>(login.memberships());
    var businesses = new ArrayList<>(login.clients());
    switch (account) {
      case Membership at -> {
        practices.removeIf(one -> one.practice().equals(at.practice()));
        practices.add(at);
      }
      case ClientMembership at -> {
        businesses.removeIf(one -> one.client().equals(at.client()));
        businesses.add(at);
      }
    }
    return login.copy().at(practices, businesses).rights(nextRights).made();
  }
}
