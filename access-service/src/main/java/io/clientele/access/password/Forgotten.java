package io.clientele.access.password;

import io.clientele.access.mailedlink.LinkPurpose;
import io.clientele.access.mailedlink.LinkRequests;
import io.clientele.access.notice.Notice;
import io.clientele.access.notice.Notices;
import io.clientele.platform.contact.EmailAddress;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Takes the requests of those who forgot their password. It never looks whether the email has a
 * login: what it does not know it cannot give away, neither by its answer nor by the time it takes
 * (ACC-9). Whoever sends the mail looks.
 */
public final class Forgotten {

  private final LinkRequests requests;
  private final Notices notices;
  private final Consumer<String> added;
  private final Clock clock;

  /** What whoever asked is told. */
  public sealed interface Answer {

    /** If the email has a login, a mail is on its way. */
    record Asked() implements Answer {}

    /** No mail can be sent to this. */
    record NoAddress() implements Answer {}

    /** Too many were asked for from this network address, whatever their emails. */
    record TooOften(long seconds) implements Answer {}
  }

  /**
   * Taking requests.
   *
   * @param added hears the id of each mail that is due; must return at once
   */
  public Forgotten(LinkRequests requests, Notices notices, Consumer<String> added, Clock clock) {
    this.requests = requests;
    this.notices = notices;
    this.added = added;
    this.clock = clock;
  }

  /**
   * Takes one request.
   *
   * @param typed the email
   * @param address of the network it came from, as guesses are counted by it
   */
  public Answer ask(String typed, String address) {
    var email = EmailAddress.read(typed).orElse(null);
    if (email == null) {
      return new Answer.NoAddress();
    }
    var wait = requests.fromAddress(address);
    if (wait.isPresent()) {
      return new Answer.TooOften(wait.getAsLong());
    }
    // A full mailbox is not told of: by that, too, one could tell who else asked for this email.
    if (requests.toMailbox(LinkPurpose.PASSWORD_RESET, email.key())) {
      var now = clock.instant();
      var id = UUID.randomUUID().toString();
      var until = now.plus(LinkPurpose.PASSWORD_RESET.valid());
      notices.add(new Notice(id, ResetLetters.KIND, null, email.text(), now, until));
      added.accept(id);
    }
    return new Answer.Asked();
  }
}
