package io.clientele.access.clientaccess;

import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grant;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.clientaccess.grant.Grants;
import io.clientele.access.login.ClientMembership;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Proof;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.audience.Viewer;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens the access to a new client: who sees it (CLI-5), and who is its first user without an
 * invitation (CLI-11). The access is one write, the user's login another that follows from it: what
 * a crash between them left undone, hearing the event again does.
 */
public final class Opening {

  // Every event of a login tells all its clients, and whoever adds some names it unasked.
  static final int MOST_CLIENTS = 5_000;

  private final ClientAccesses accesses;
  private final Logins logins;
  private final Viewers viewers;
  private final Clock clock;

  /** Opening these. */
  public Opening(ClientAccesses accesses, Logins logins, Viewers viewers, Clock clock) {
    this.accesses = accesses;
    this.logins = logins;
    this.viewers = viewers;
    this.clock = clock;
  }

  /** Why a login that was named is not the first user; the client then has none. */
  public enum NoUser {
    LOGIN_UNKNOWN,
    EMAIL_NOT_VERIFIED,
    /** It sees the client as a colleague (CLI-7). */
    COLLEAGUE_SEES_IT,
    /** It is the user of so many clients that it can only be asked, by an invitation. */
    TOO_MANY_CLIENTS
  }

  /**
   * Opens the access, unless this was heard before. Safe to repeat.
   *
   * @return why the login that was named as user is none; empty if it is, or if none was named
   */
  public Optional<NoUser> open(NewClient fresh, Heard heard, Cause cause) {
    var access = ClientAccess.fresh(fresh.id(), fresh.practice(), granted(fresh));
    var user = fresh.user() == null ? null : present(fresh.user());
    var hindrance = user == null ? null : hindrance(logins.byId(user).orElse(null), access);
    var first = hindrance == null ? user : null;
    accesses.react(
        fresh.id(),
        heard,
        cause,
        known -> known == null ? access.open(first) : Decision.unchanged());
    return user == null || joined(user, fresh.id(), cause)
        ? Optional.empty()
        : Optional.ofNullable(hindrance);
  }

  /** As we know it ourselves: nobody else says who works where, and as what. */
  private Grants granted(NewClient fresh) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Grants(
        Stream.concat(
                colleagues(fresh).map(Grantee::colleague),
                fresh.teams().stream().map(Grantee::team))
            .distinct()
            .map(to -> new Grant(to, Duty.ALL, fresh.creator(), now))
            .toList());
  }

  private Stream<String> colleagues(NewClient fresh) {
    var creator =
        Stream.of(present(fresh.creator())).filter(Predicate.not(at(fresh, this::seesAll)));
    var named =
        fresh.colleagues().stream()
            .map(this::present)
            .filter(at(fresh, Predicate.not(this::seesAll)));
    return Stream.concat(creator, named);
  }

  /** The login that stands for one which may have become part of it since (ACC-6). */
  private String present(String login) {
    return logins.present(login).map(Login::id).orElse(login);
  }

  private Predicate<String> at(NewClient fresh, Predicate<Membership> what) {
    return login ->
        logins.byId(login).flatMap(one -> one.at(fresh.practice())).filter(what).isPresent();
  }

  private boolean seesAll(Membership at) {
    return Viewer.seesEveryClient(at.roleName());
  }

  private @Nullable NoUser hindrance(@Nullable Login login, ClientAccess access) {
    if (login == null) {
      return NoUser.LOGIN_UNKNOWN;
    }
    if (!login.verified()) {
      return NoUser.EMAIL_NOT_VERIFIED;
    }
    if (login.clients().size() >= MOST_CLIENTS) {
      return NoUser.TOO_MANY_CLIENTS;
    }
    return viewers.sees(login, access) ? NoUser.COLLEAGUE_SEES_IT : null;
  }

  /** By what lies there, not by what was decided just now: it may have been decided long before. */
  private boolean joined(String user, String client, Cause cause) {
    var there = accesses.find(client).flatMap(access -> access.user(user));
    there.ifPresent(
        one ->
            logins.join(
                user,
                new Proof.ProvenBefore(),
                new ClientMembership(client, one.role(), null),
                cause));
    return there.isPresent();
  }
}
