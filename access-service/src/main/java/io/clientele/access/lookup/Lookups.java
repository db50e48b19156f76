package io.clientele.access.lookup;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditTrail;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginRefusal;
import io.clientele.access.login.Logins;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever adds clients whether an email already belongs to a login (CLI-11). Each answer is
 * counted and put on record before it is given; if either cannot be, there is none. Who asks too
 * often is put on record once in a window, however long they go on.
 */
public final class Lookups {

  private final Logins logins;
  private final LookupCounts counts;
  private final LookupLimits limits;
  private final AuditTrail trail;
  private final Clock clock;

  /** Looking up among these. */
  public Lookups(
      Logins logins, LookupCounts counts, LookupLimits limits, AuditTrail trail, Clock clock) {
    this.logins = logins;
    this.counts = counts;
    this.limits = limits;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Looks an email up. What is no email is refused without being counted: it tells nothing.
   *
   * @param typed the email; it is kept nowhere
   * @param from the network address of whoever asks, or null if it is not known
   */
  public LookedUp ask(Caller caller, String typed, @Nullable String from) {
    if (!caller.may(Permission.ADD_CLIENT_ACCOUNTS)) {
      return LookedUp.Refused.because(
          LookupRefusal.PERMISSION_MISSING
              .because("You need the permission ADD_CLIENT_ACCOUNTS to look emails up.")
              .with("permission", Permission.ADD_CLIENT_ACCOUNTS.name()));
    }
    var email = EmailAddress.read(typed).orElse(null);
    if (email == null) {
      return LookedUp.Refused.because(
          LoginRefusal.EMAIL_UNUSABLE
              .because("This is no address mail can be sent to.")
              .about("email"));
    }
    var now = clock.instant();
    var window = limits.at(now);
    var tooOften = tooOften(caller, window, now).orElse(null);
    if (tooOften != null) {
      record(refusalId(caller, window), AuditedAct.EMAIL_LOOKUP_REFUSED, caller, from, now, null);
      return LookedUp.Refused.because(tooOften);
    }
    return look(caller, email, from, now);
  }

  // The login first: whoever has used up their own share takes nothing from their colleagues.
  private Optional<Refusal> tooOften(Caller caller, Window window, Instant now) {
    if (!counts.count("login/" + caller.login(), window, limits.perLogin())) {
      return Optional.of(refusal("You have", limits.perLogin(), window, now));
    }
    return counts.count("practice/" + caller.practice(), window, limits.perPractice())
        ? Optional.empty()
        : Optional.of(refusal("Your practice has", limits.perPractice(), window, now));
  }

  private static Refusal refusal(String who, int limit, Window window, Instant now) {
    return LookupRefusal.LOOKED_UP_TOO_OFTEN
        .because(who + " looked up as many emails as can be for now; please wait.")
        .with("limit", limit)
        .with("retryAfter", window.secondsLeft(now));
  }

  private LookedUp look(Caller caller, EmailAddress email, @Nullable String from, Instant now) {
    var found = logins.byEmail(email).filter(Login::verified);
    var id = UUID.randomUUID().toString();
    var about = found.map(Login::id).orElse(null);
    record(id, AuditedAct.EMAIL_LOOKED_UP, caller, from, now, about);
    return found
        .<LookedUp>map(
            login -> new LookedUp.Known(login.id(), login.at(caller.practice()).isPresent()))
        .orElseGet(LookedUp.Unknown::new);
  }

  /** One per login and window, whichever limit it was and at whichever instance. */
  private static String refusalId(Caller caller, Window window) {
    var what = "lookup-refused|" + caller.login() + "|" + window.from().getEpochSecond();
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private void record(
      String id,
      AuditedAct act,
      Caller caller,
      @Nullable String from,
      Instant at,
      @Nullable String about) {
    trail.add(new AuditEntry(id, caller.practice(), act, caller.login(), at, from, about));
  }
}
