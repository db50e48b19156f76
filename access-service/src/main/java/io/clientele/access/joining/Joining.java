package io.clientele.access.joining;

import io.clientele.access.clientaccess.ClientAccessRefusal;
import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.ClientUser;
import io.clientele.access.clientaccess.Viewers;
import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.joining.Credentials.Found;
import io.clientele.access.login.Account;
import io.clientele.access.login.ClientMembership;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.CredentialPolicy;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginRefusal;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.PasswordHashing;
import io.clientele.access.login.Proof;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets whoever holds the ticket of an accepted invitation join (INV-6). Login, redemption, the
 * client's access and the login's account are writes of their own, each harmless to repeat: what a
 * crash between them left undone, joining again with the same ticket and password does.
 */
public final class Joining {

  private final Tickets tickets;
  private final Redemptions redemptions;
  private final Logins logins;
  private final Credentials credentials;
  private final ClientAccesses accesses;
  private final Viewers viewers;
  private final Clock clock;

  /** Joining these. */
  public Joining(
      Tickets tickets,
      Redemptions redemptions,
      Logins logins,
      PasswordHashing hashing,
      Guesses guesses,
      ClientAccesses accesses,
      Viewers viewers,
      Clock clock) {
    this.tickets = tickets;
    this.redemptions = redemptions;
    this.logins = logins;
    this.credentials = new Credentials(logins, hashing, guesses);
    this.accesses = accesses;
    this.viewers = viewers;
    this.clock = clock;
  }

  /** The ticket, while it is good. */
  public Optional<Ticket> find(String ticket) {
    return tickets.read(ticket);
  }

  /**
   * Joins.
   *
   * @param password the one of the login with the invited email, or the one to be, if there is none
   * @param who counts as whoever types it (ACC-9)
   * @param cause the request, whoever it was taken to be from
   * @throws io.clientele.platform.aggregate.TryAgain while too many passwords are being hashed
   */
  public Joined join(String ticket, String password, Guesser who, Cause cause) {
    var found = tickets.read(ticket).orElse(null);
    if (found == null) {
      return Joined.Refused.because(
          JoiningRefusal.TICKET_INVALID
              .because("This is no ticket of ours, or it has expired: follow the link again.")
              .about("ticket"));
    }
    // Before the email is looked for: so it tells nothing of whether there is such a login.
    var faults =
        CredentialPolicy.passwordFaults("password", found.email().text(), password, found.name());
    if (!faults.isEmpty()) {
      return new Joined.Refused(faults);
    }
    var redeemed = redemptions.of(found.invitation());
    if (redeemed.filter(Redemptions.NOBODY::equals).isPresent()) {
      return takenBack();
    }
    var first = redeemed.isEmpty();
    var hindrance = first ? hindrance(found) : Optional.<Refusal>empty();
    if (hindrance.isPresent()) {
      return Joined.Refused.because(hindrance.get());
    }
    return switch (credentials.find(found, password, who, cause)) {
      case Found.NotTheirs no -> Joined.Refused.because(no.why());
      case Found.Theirs theirs ->
          first && seesItAlready(found.place(), theirs.login())
              ? Joined.Refused.because(
                  ClientAccessRefusal.EMAIL_ALREADY_TAKEN.because(
                      "This login sees the client as a colleague of the practice already."))
              : join(found, theirs, cause);
    };
  }

  /** What stands against the invitation itself, whoever follows it, until it is redeemed. */
  private Optional<Refusal> hindrance(Ticket ticket) {
    var inviter = logins.present(ticket.invitedBy());
    return switch (ticket.place()) {
      case Place.AtPractice at ->
          unless(inviter.filter(one -> Inviter.stillMay(one, at.practice())).isPresent());
      case Place.AtClient at -> {
        var access = accesses.find(at.client()).orElse(null);
        yield access == null
            ? Optional.of(
                JoiningRefusal.CLIENT_NOT_YET_KNOWN.because(
                    "The client is not known here yet; please try again in a moment."))
            : unless(
                access.practice().equals(at.practice())
                    && inviter.filter(one -> Inviter.stillMay(one, access, viewers)).isPresent());
      }
    };
  }

  private static Optional<Refusal> unless(boolean inviterStillMay) {
    return inviterStillMay
        ? Optional.empty()
        : Optional.of(
            JoiningRefusal.INVITER_MAY_NOT.because(
                "Whoever sent this invitation may no longer invite; ask for a new one."));
  }

  private Joined join(Ticket ticket, Found.Theirs theirs, Cause cause) {
    var login = theirs.login();
    if (theirs.proof() instanceof Proof.KnowsPassword && !login.admits(ticket.invitation())) {
      return Joined.Refused.because(LoginRefusal.notVerified());
    }
    if (login.left().contains(ticket.invitation())) {
      return Joined.Refused.because(LoginRefusal.membershipEnded());
    }
    var redeemedBy = redemptions.redeem(ticket.invitation(), login.id(), clock.instant());
    if (redeemedBy.equals(Redemptions.NOBODY)) {
      return takenBack();
    }
    if (!redeemedBy.equals(login.id())) {
      return Joined.Refused.because(
          JoiningRefusal.INVITATION_REDEEMED.because("This invitation has been used."));
    }
    var by = cause.by(login.id());
    var account = account(ticket, login, by);
    var refused = logins.join(login.id(), theirs.proof(), account, by);
    return refused.isEmpty()
        ? new Joined.Done(login.id(), account.account())
        : new Joined.Refused(refused);
  }

  private static Joined takenBack() {
    return Joined.Refused.because(
        JoiningRefusal.INVITATION_REVOKED.because(
            "This invitation was taken back; please ask whoever sent it."));
  }

  /**
   * An invitation was taken back after the yes: nobody joins by it any more, unless they have
   * (INV-8). Harmless to repeat.
   */
  public void takeBack(String invitation) {
    redemptions.redeem(invitation, Redemptions.NOBODY, clock.instant());
  }

  private boolean seesItAlready(Place place, Login login) {
    return place instanceof Place.AtClient at
        && accesses.find(at.client()).filter(one -> viewers.sees(login, one)).isPresent();
  }

  private Account account(Ticket ticket, Login login, Cause cause) {
    var invitation = ticket.invitation();
    return switch (ticket.place()) {
      case Place.AtPractice at ->
          new Membership(at.practice(), at.role(), at.permissions(), invitation);
      case Place.AtClient at ->
          new ClientMembership(at.client(), addedTo(at, login, invitation, cause), invitation);
    };
  }

  /** Adds a user to a client, or finds them there; gives what they are. */
  private ClientRole addedTo(Place.AtClient at, Login login, String invitation, Cause cause) {
    accesses.command(
        at.client(),
        cause,
        access ->
            Objects.requireNonNull(access, "looked for before")
                .addUser(login.id(), at.role(), invitation));
    return accesses
        .find(at.client())
        .flatMap(access -> access.user(login.id()))
        .map(ClientUser::role)
        .orElseThrow();
  }
}
