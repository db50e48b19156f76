package io.clientele.access.colleague;

import io.clientele.access.login.ColleagueChange;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginEvent;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Role;
import io.clientele.access.practice.Lowering;
import io.clientele.access.practice.LoweringRefusal;
import io.clientele.access.practice.Practice;
import io.clientele.access.practice.PracticeEvent;
import io.clientele.access.practice.Practices;
import io.clientele.platform.Sweep;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.LostRace;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes what colleagues are at a practice, and never takes its last practice admin away (ACC-4).
 * Who is what lies in the logins, one document each; so whoever is to be an admin no longer passes
 * a fence at the practice first (decision 38). What a crash left there, the next one or a sweep
 * brings to its end.
 */
public final class Memberships {

  private static final String US = "access-service";
  private static final int TRIES = 40;
  private static final int AT_ONCE = 100;

  private final Logins logins;
  private final Practices practices;
  private final Clock clock;

  /** The memberships of these logins at these practices. */
  public Memberships(Logins logins, Practices practices, Clock clock) {
    this.logins = logins;
    this.practices = practices;
    this.clock = clock;
  }

  /**
   * Makes a colleague what they are to be, in one write of the login; twice is as good as once, and
   * who is not there has left. What whoever leaves had at clients is not looked at here: that is a
   * departure's (BEY-5).
   *
   * @return why not; empty if it is so now
   * @throws TryAgain after losing too many races
   */
  public List<Refusal> change(String login, ColleagueChange change, Cause cause) {
    // A key would be kept with the login, and answer for what another command decided.
    var by = cause.unkeyed();
    for (var attempt = 0; attempt < TRIES; attempt++) {
      var why = plainly(login, change, by);
      if (!has(why, ColleagueRefusal.FENCED)) {
        return why;
      }
      var fenced = fenced(login, change, by);
      if (fenced.isEmpty() || has(fenced, LoweringRefusal.LAST_PRACTICE_ADMIN)) {
        return fenced;
      }
      LostRace.giveWay(attempt);
    }
    throw new TryAgain("too many change the practice admins of " + change.practice());
  }

  /**
   * Brings to its end what was left at fences; every instance may, at any time. None waits for
   * another that cannot go on.
   */
  public void sweep() {
    Sweep.each(
        practices.lowering(AT_ONCE),
        practice -> Optional.ofNullable(practice.lowering()).ifPresent(this::settle));
  }

  private List<Refusal> plainly(String login, ColleagueChange change, Cause by) {
    if (logins.byId(login).isEmpty()) {
      return change.role() == null ? List.of() : List.of(unknown());
    }
    return logins.change(
        login,
        by,
        one -> {
          if (one.at(change.practice()).isEmpty()) {
            return change.role() == null ? Decision.unchanged() : Decision.refused(unknown());
          }
          var decided = change.of(one, by.actor());
          return change.takesAdminFrom(one) && !isRefused(decided)
              ? Decision.refused(ColleagueRefusal.FENCED.because("Only by the fence."))
              : decided;
        });
  }

  private List<Refusal> fenced(String login, ColleagueChange change, Cause by) {
    var id = UUID.randomUUID().toString();
    var outcome =
        practices.command(change.practice(), by, practice -> open(practice, id, login, change, by));
    if (outcome instanceof Outcome.Done<Practice> done && done.state().lowering() != null) {
      return settle(done.state().lowering());
    }
    var why = outcome instanceof Outcome.Refused<Practice> no ? no.why() : List.of(over());
    if (has(why, LoweringRefusal.LOWERING_UNDER_WAY)) {
      practices.byId(change.practice()).map(Practice::lowering).ifPresent(this::settle);
    }
    return why;
  }

  /** Opens the fence, having looked at the logins as they are since the practice was read. */
  Decision<Practice, PracticeEvent> open(
      @Nullable Practice practice, String id, String login, ColleagueChange change, Cause by) {
    if (practice == null) {
      return Decision.refused(Practice.lastAdmin()); // its first admin has not made it yet
    }
    var there = logins.colleagues(change.practice());
    var one = there.stream().filter(at -> at.id().equals(login)).findFirst();
    if (one.filter(change::takesAdminFrom).isEmpty()) {
      return Decision.refused(over());
    }
    var asked =
        new Lowering(id, login, change, one.get().rights(), by.actor(), by.from(), clock.instant());
    return practice.lower(asked, there.stream().anyMatch(at -> isAnother(at, change, login)));
  }

  private static boolean isAnother(Login at, ColleagueChange change, String login) {
    return !at.id().equals(login)
        && at.at(change.practice()).filter(m -> m.role() == Role.PRACTICE_ADMIN).isPresent();
  }

  /** Does what lies at the fence, unless the login has changed since, and opens the way. */
  private List<Refusal> settle(Lowering open) {
    var why = write(open);
    close(open);
    return why;
  }

  /** The write of the login; whoever comes late finds other rights, and does nothing. */
  List<Refusal> write(Lowering open) {
    var why =
        logins.change(
            open.login(),
            new Cause(open.by(), null, null, null, open.from()),
            one -> decide(one, open));
    return why.isEmpty() && isDropped(open) ? List.of(over()) : why;
  }

  private boolean isDropped(Lowering open) {
    return open.change().role() == null
        && logins.byId(open.login()).flatMap(one -> one.at(open.change().practice())).isPresent();
  }

  private static Decision<Login, LoginEvent> decide(Login one, Lowering open) {
    if (one.rights() != open.rights()) {
      return Decision.refused(over());
    }
    var decided = open.change().of(one, open.by());
    // A merge may be called off: whoever comes late must find other rights then, too.
    return isRefused(decided) ? one.endTokens() : decided;
  }

  private static boolean isRefused(Decision<Login, LoginEvent> decided) {
    return decided instanceof Decision.Refused<Login, LoginEvent>;
  }

  void close(Lowering open) {
    practices.command(
        open.change().practice(),
        Cause.of(US),
        practice -> practice == null ? Decision.refused(over()) : practice.settled(open.id()));
  }

  private static boolean has(List<Refusal> why, Enum<?> reason) {
    return why.stream().anyMatch(one -> one.reason() == reason);
  }

  private static Refusal over() {
    return ColleagueRefusal.CHANGED_MEANWHILE.because("This has just changed; please try again.");
  }

  static Refusal unknown() {
    return ColleagueRefusal.COLLEAGUE_UNKNOWN.because(
        "There is no such colleague at this practice.");
  }
}
