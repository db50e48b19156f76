package io.clientele.access.emailchange;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginRefusal;
import io.clientele.access.login.NewCredentials;
import io.clientele.access.mailedlink.LinkMaking;
import io.clientele.access.mailedlink.LinkPurpose;
import io.clientele.access.mailedlink.LinkRequests;
import io.clientele.access.mailedlink.MailedLink;
import io.clientele.access.mailedlink.MailedLinks;
import io.clientele.access.notice.Notice;
import io.clientele.access.notice.Notices;
import io.clientele.access.password.PresentPassword;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Mails a link to the address somebody wants to sign in with from now on. Until it is used nothing
 * changes. Whether the address has a login is not looked at here, so nobody learns it by asking.
 */
public final class AskingForEmail {

  private final PresentPassword present;
  private final LinkRequests requests;
  private final MailedLinks links;
  private final LinkMaking making;
  private final Notices notices;
  private final Consumer<String> added;
  private final Clock clock;

  /**
   * Mailing by these.
   *
   * @param added hears the id of each mail that is due; must return at once
   */
  public AskingForEmail(
      PresentPassword present,
      LinkRequests requests,
      MailedLinks links,
      LinkMaking making,
      Notices notices,
      Consumer<String> added,
      Clock clock) {
    this.present = present;
    this.requests = requests;
    this.links = links;
    this.making = making;
    this.notices = notices;
    this.added = added;
    this.clock = clock;
  }

  /**
   * Asks for another email. What is wrong with it is told first, and costs no guess.
   *
   * @param typed the new email; {@code email} in the request
   * @param password the present password; {@code present} in the request
   * @return why not; empty if a mail is on its way
   * @throws io.clientele.platform.aggregate.TryAgain while too many passwords are being hashed
   */
  public List<Refusal> ask(Login login, String typed, String password, Guesser who) {
    var faults = new ArrayList<Refusal>();
    var email = EmailAddress.read(typed).orElse(null);
    if (email == null) {
      faults.add(
          LoginRefusal.EMAIL_UNUSABLE
              .because("This is no address mail can be sent to.")
              .about("email"));
    } else if (email.key().equals(login.emailKey())) {
      faults.add(
          EmailChangeRefusal.EMAIL_UNCHANGED
              .because("You sign in with this email already.")
              .about("email"));
    }
    if (email == null || !faults.isEmpty()) {
      return faults;
    }
    if (present.check(login, "present", password, who) instanceof PresentPassword.Answer.No no) {
      return List.of(no.why());
    }
    // By the login, too: or whoever has one could have mails sent to thousands of strangers.
    if (!requests.toMailbox(LinkPurpose.EMAIL_CHANGE, "login/" + login.id())) {
      return List.of(
          EmailChangeRefusal.MAILED_TOO_OFTEN
              .because("Too many such mails were sent; please try again in an hour.")
              .with("retryAfter", 3600));
    }
    var link = link(login, email);
    // A full mailbox is not told of: by that one could tell that others mail it, too. The request
    // counts all the same: what was asked for before, perhaps by a slip, is over.
    if (requests.toMailbox(LinkPurpose.EMAIL_CHANGE, email.key())) {
      mail(login, email, link);
    }
    return List.of();
  }

  // Made here and not when the mail goes out: it must be dead if the password changes before.
  private MailedLink link(Login login, EmailAddress email) {
    var id = UUID.randomUUID().toString();
    var until = clock.instant().plus(LinkPurpose.EMAIL_CHANGE.valid());
    var mark = NewCredentials.mark(login);
    var link = new MailedLink(id, LinkPurpose.EMAIL_CHANGE, login.id(), mark, email.text(), until);
    links.keep(link, making.of(LinkPurpose.EMAIL_CHANGE, id));
    return link;
  }

  private void mail(Login login, EmailAddress email, MailedLink link) {
    var now = clock.instant();
    var id = link.id();
    var until = link.expiresAt();
    // The warning first: whatever ends this in between, no link goes out without it.
    var asked =
        List.of(
            new Notice(
                "asked-" + id, EmailAskedLetters.KIND, login.id(), login.email(), now, until),
            new Notice(id, EmailLinkLetters.KIND, login.id(), email.text(), now, until));
    for (var one : asked) {
      notices.add(one);
      added.accept(one.id());
    }
  }
}
