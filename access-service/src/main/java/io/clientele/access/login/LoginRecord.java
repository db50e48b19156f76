package io.clientele.access.login;

import io.clientele.access.audit.ActOf;
import io.clientele.access.login.LoginEvent.ClientUserJoined;
import io.clientele.access.login.LoginEvent.ClientUserLeft;
import io.clientele.access.login.LoginEvent.ClientUserRoleChanged;
import io.clientele.access.login.LoginEvent.ColleagueChanged;
import io.clientele.access.login.LoginEvent.ColleagueJoined;
import io.clientele.access.login.LoginEvent.ColleagueLeft;
import io.clientele.access.login.LoginEvent.EmailChanged;
import io.clientele.access.login.LoginEvent.LoginCreated;
import io.clientele.access.login.LoginEvent.LoginGivenUp;
import io.clientele.access.login.LoginEvent.LoginsMerged;
import io.clientele.access.login.LoginEvent.OperatorChanged;
import io.clientele.access.login.LoginEvent.PasswordChanged;
import io.clientele.access.login.LoginEvent.SecondFactorChanged;
import io.clientele.access.login.LoginEvent.SignedOutEverywhere;
import io.clientele.access.login.LoginEvent.TokensEnded;
import io.clientele.platform.recording.Change;
import io.clientele.platform.recording.Entry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes on record of a login, at each practice it concerns (ACC-10): what became of its
 * membership there; and that it signs in by something else, at all of them. What it is in a
 * client's own business is on record with the access to that client.
 */
public final class LoginRecord {

  private static final Set<SecondFactorChanged.What> BY_ITS_PERSON =
      Set.of(SecondFactorChanged.What.SET_UP, SecondFactorChanged.What.REMOVED);

  /** What an event of a login is to a practice. */
  private enum Matter {
    /** What it is there, or that it is there. */
    MEMBERSHIP,
    /** That it signs in by something else. */
    SIGNING_IN,
    /** Nothing, or what is on record in another way. */
    NONE
  }

  private LoginRecord() {}

  /**
   * A login at a practice.
   *
   * @param role what it is there; null if it does not belong there any more
   */
  public record AtPractice(
      String practice, String login, @Nullable Role role, List<String> permissions) {

    static AtPractice of(Login login, String practice) {
      var at = login.at(practice);
      return new AtPractice(
          practice,
          login.id(),
          at.map(Membership::role).orElse(null),
          at.map(Membership::permissions).orElse(List.of()));
    }
  }

  /** The entries of an event, one per practice that it concerns. */
  public static List<Entry> entries(Change<Login, LoginEvent> change) {
    var act = ActOf.of(change.name(), (Record) change.event());
    return practices(change)
        .map(
            practice ->
                matter(change.event()) == Matter.SIGNING_IN
                    ? new Entry(practice, act.name(), act.facts(), null, null)
                    : new Entry(
                        practice,
                        act.name(),
                        act.facts(),
                        of(practice, change.id()),
                        AtPractice.of(change.after(), practice)))
        .toList();
  }

  /** What the state of an entry is of: this login at this practice. */
  public static String of(String practice, String login) {
    return "membership/" + practice + "/" + login;
  }

  private static Stream<String> practices(Change<Login, LoginEvent> change) {
    var after = practices(change.after());
    return switch (matter(change.event())) {
      case MEMBERSHIP -> changed(change, Stream.concat(before(change), after));
      case SIGNING_IN -> after;
      case NONE -> Stream.empty();
    };
  }

  /** Whoever adds an event says here what it is to a practice. */
  private static Matter matter(LoginEvent event) {
    return switch (event) {
      case ColleagueJoined joined -> Matter.MEMBERSHIP;
      case ColleagueChanged changed -> Matter.MEMBERSHIP;
      case ColleagueLeft left -> Matter.MEMBERSHIP;
      case LoginGivenUp gone -> Matter.MEMBERSHIP;
      case LoginsMerged merged -> Matter.MEMBERSHIP;
      case PasswordChanged password -> Matter.SIGNING_IN;
      case EmailChanged email -> Matter.SIGNING_IN;
      // What an operator switches off is on record by their act, before it is done.
      case SecondFactorChanged factor ->
          BY_ITS_PERSON.contains(factor.what()) ? Matter.SIGNING_IN : Matter.NONE;
      // Whoever is made and joins at once says so by two events of one write, the second of which
      // tells where; every other change of memberships has one event.
      case LoginCreated created -> Matter.NONE;
      case ClientUserJoined joined -> Matter.NONE;
      case ClientUserRoleChanged changed -> Matter.NONE;
      case ClientUserLeft left -> Matter.NONE;
      // On record of those who run Clientele, before it is done.
      case OperatorChanged operator -> Matter.NONE;
      // Nobody may do more or less than before.
      case SignedOutEverywhere out -> Matter.NONE;
      case TokensEnded ended -> Matter.NONE;
    };
  }

  /** Those where it is something else than it was: joining twice changes nothing. */
  private static Stream<String> changed(
      Change<Login, LoginEvent> change, Stream<String> practices) {
    var was = change.before();
    return practices
        .distinct()
        .filter(
            practice ->
                !Objects.equals(
                    Optional.ofNullable(was).map(one -> AtPractice.of(one, practice)),
                    Optional.of(AtPractice.of(change.after(), practice))));
  }

  private static Stream<String> before(Change<Login, LoginEvent> change) {
    return Stream.ofNullable(change.before()).flatMap(LoginRecord::practices);
  }

  private static Stream<String> practices(Login login) {
    return login.memberships().stream().map(Membership::practice);
  }
}
