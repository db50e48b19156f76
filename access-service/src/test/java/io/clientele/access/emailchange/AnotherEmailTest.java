package io.clientele.access.emailchange;

import static io.clientele.access.guessing.GuessesInMemory.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.guessing.GuessesInMemory;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.NewCredentials;
import io.clientele.access.login.NewLogin;
import io.clientele.access.login.PlainHashing;
import io.clientele.access.mailedlink.LinkPurpose;
import io.clientele.access.mailedlink.LinkRequests;
import io.clientele.access.mailedlink.LinksInMemory;
import io.clientele.access.mailedlink.PlainMaking;
import io.clientele.access.notice.Letter;
import io.clientele.access.notice.Notice;
import io.clientele.access.notice.NoticesInMemory;
import io.clientele.access.password.PresentPassword;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.secret.LinkToken;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnotherEmailTest {

  private static final String OLD = "ann@x.example";
  private static final String NEW = "Ann@New.example";
  private static final String PASSWORD = "old";

  private final TurnedClock clock =
      TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27.104Z"));
  private final LoginsInMemory logins = new LoginsInMemory();
  private final NoticesInMemory notices = new NoticesInMemory();
  private final LinksInMemory links = new LinksInMemory();
  private final PlainMaking making = new PlainMaking();
  private final PlainHashing hashing = new PlainHashing();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> added = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private final AskingForEmail asking =
      new AskingForEmail(
          new PresentPassword(GuessesInMemory.at(clock), hashing),
          new LinkRequests(
              (whose, window, most) -> counts.merge(whose + window.from(), 1, Integer::sum) <= most,
              making,
              3,
              5,
              clock),
          links,
          making,
          notices,
          added::add,
          clock);
  private final ConfirmingEmail confirming =
      new ConfirmingEmail(links, logins, changed::add, clock);

  @BeforeEach
  void ann() {
    logins.put(login("l1", OLD));
  }

  private static Login login(String id, String email) {
    return new Login(
        id, email, email, "Ann", "hash of " + PASSWORD, true, null, 1, List.of(), List.of());
  }

  private Login login() {
    return logins.byId("l1").orElseThrow();
  }

  private List<Refusal> ask(String typed, String password) {
    return asking.ask(login(), typed, password, STRANGER);
  }

  private LinkToken mailed() {
    assertThat(ask(NEW, PASSWORD)).isEmpty();
    return making.of(LinkPurpose.EMAIL_CHANGE, last().id());
  }

  private Notice last() {
    return List.copyOf(notices.kept.values()).getLast();
  }

  private Letter letter(Notice notice) {
    return (notice.kind().equals(EmailLinkLetters.KIND)
            ? new EmailLinkLetters(logins, making).compose(notice)
            : new EmailAskedLetters(logins).compose(notice))
        .orElseThrow();
  }

  private static List<String> reasons(List<Refusal> why) {
    return why.stream().map(one -> one.reason().name() + " " + one.field()).toList();
  }

  @Test
  @DisplayName("ACC-8a an email that cannot be is told at once, and costs neither guess nor work")
  void unusable() {
    var work =
        hashing.workOf(
            () -> {
              assertThat(reasons(ask("ann", "wrong"))).containsExactly("EMAIL_UNUSABLE email");
              assertThat(reasons(ask("ANN@x.example", "wrong")))
                  .containsExactly("EMAIL_UNCHANGED email");
            });
    assertThat(work).isZero();
    assertThat(notices.kept).isEmpty();
  }

  @Test
  @DisplayName("ACC-8a another email is asked for with the present password, and guesses count")
  void password() {
    for (var i = 0; i < 5; i++) {
      assertThat(reasons(ask(NEW, "wrong"))).containsExactly("PASSWORD_WRONG present");
    }
    var waits = ask(NEW, PASSWORD);
    assertThat(reasons(waits)).containsExactly("GUESSED_TOO_OFTEN null");
    assertThat(waits.getFirst().facts()).containsEntry("retryAfter", 1L);
    assertThat(notices.kept).isEmpty();
    assertThat(counts).isEmpty();
    clock.turn(Duration.ofSeconds(1));
    assertThat(ask(NEW, PASSWORD)).isEmpty();
  }

  @Test
  @DisplayName("ACC-8a the present address is warned before the new one gets its link")
  void warned() {
    var secret = mailed();
    var sent = List.copyOf(notices.kept.values());
    assertThat(added).containsExactlyElementsOf(notices.kept.keySet());
    assertThat(sent).extracting(Notice::to).containsExactly(OLD, NEW);
    var warning = letter(sent.getFirst());
    assertThat(warning.to()).isEqualTo(OLD);
    assertThat(warning.name()).isEqualTo("Ann");
    assertThat(warning.link()).as("nothing to press for who took the mailbox").isNull();
    var link = letter(sent.getLast());
    assertThat(link.to()).isEqualTo(NEW);
    assertThat(link.link())
        .isNotNull()
        .extracting(Letter.Link::path)
        .isEqualTo("/email/" + secret.text());
    assertThat(sent)
        .extracting(Notice::until)
        .containsOnly(clock.instant().plus(LinkPurpose.EMAIL_CHANGE.valid()));
  }

  @Test
  @DisplayName("ACC-8a an address that has a login gets no link; whoever asked learns nothing")
  void taken() {
    logins.put(login("l2", "ann@new.example"));
    var secret = mailed();
    assertThat(letter(last()).link()).isNull();
    assertThat(letter(last()).name()).as("of another login").isEmpty();
    assertThat(confirming.confirm(secret, Cause.of("anonymous")))
        .isEqualTo(ConfirmingEmail.Answer.TAKEN);
    assertThat(login().email()).isEqualTo(OLD);
    assertThat(changed).isEmpty();
  }

  @Test
  @DisplayName("ACC-8a a login asks so many an hour, and no mailbox gets more, whoever asks")
  void tooOften() {
    for (var i = 0; i < 3; i++) {
      assertThat(ask(i + "@x.example", PASSWORD)).isEmpty();
    }
    var no = ask(NEW, PASSWORD);
    assertThat(reasons(no)).containsExactly("MAILED_TOO_OFTEN null");
    assertThat(no.getFirst().facts()).containsEntry("retryAfter", 3600);

    for (var i = 2; i < 6; i++) {
      logins.put(login("l" + i, i + "@login.example"));
      var one = logins.byId("l" + i).orElseThrow();
      assertThat(asking.ask(one, i + "@slip.example", PASSWORD, STRANGER)).isEmpty();
      var slip = making.of(LinkPurpose.EMAIL_CHANGE, last().id());
      assertThat(confirming.find(slip)).isPresent();
      assertThat(asking.ask(one, NEW, PASSWORD, STRANGER)).isEmpty();
      assertThat(confirming.find(slip)).as("asked again, whether mailed or not").isEmpty();
    }
    assertThat(notices.kept.values()).filteredOn(one -> one.to().equals(NEW)).hasSize(3);
  }

  @Test
  @DisplayName("ACC-8a the link changes the email, once, and says so to who waits to mail it")
  void confirmed() {
    var secret = mailed();
    assertThat(confirming.find(secret))
        .hasValueSatisfying(
            would -> {
              assertThat(would.from()).isEqualTo(OLD);
              assertThat(would.to()).isEqualTo(NEW);
            });
    assertThat(login().email()).as("looking changes nothing").isEqualTo(OLD);

    assertThat(confirming.confirm(secret, Cause.of("anonymous")))
        .isEqualTo(ConfirmingEmail.Answer.DONE);
    assertThat(login().email()).isEqualTo(NEW);
    assertThat(changed).containsExactly("l1");
    assertThat(confirming.confirm(secret, Cause.of("anonymous")))
        .isEqualTo(ConfirmingEmail.Answer.NOWHERE);
    assertThat(confirming.find(secret)).isEmpty();
  }

  @Test
  @DisplayName("ACC-8a a link to another email is dead to the second after its day")
  void expires() {
    var secret = mailed();
    clock.turn(LinkPurpose.EMAIL_CHANGE.valid().minusMillis(1));
    assertThat(confirming.find(secret)).isPresent();
    clock.turn(Duration.ofMillis(1));
    assertThat(confirming.find(secret)).isEmpty();
    assertThat(confirming.confirm(secret, Cause.of("anonymous")))
        .isEqualTo(ConfirmingEmail.Answer.NOWHERE);
  }

  @Test
  @DisplayName("ACC-8a a new password makes the request for another email void")
  void overtaken() {
    var secret = mailed();
    var now = clock.instant();
    logins.change(
        "l1",
        Cause.of("l1"),
        one -> NewCredentials.passwordChanged(one, "hash of old", "hash of new", now));
    assertThat(confirming.find(secret)).isEmpty();
    assertThat(confirming.confirm(secret, Cause.of("anonymous")))
        .isEqualTo(ConfirmingEmail.Answer.NOWHERE);
    assertThat(login().email()).isEqualTo(OLD);
  }

  @Test
  @DisplayName("ACC-8a an address whose login came between the mail and the click stays its own")
  void overtakenByAnother() {
    var secret = mailed();
    var fresh = new NewLogin("l2", new EmailAddress("ann@new.example"), "Bob", "hash");
    assertThat(logins.create(fresh, null, Cause.of("anonymous"))).isTrue();
    assertThat(confirming.confirm(secret, Cause.of("anonymous")))
        .isEqualTo(ConfirmingEmail.Answer.TAKEN);
    assertThat(logins.byId("l2").orElseThrow().email()).isEqualTo("ann@new.example");
  }
}
