package io.clientele.access.clientaccess;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessEvent.ClientUserChanged;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientUserRemoved;
import io.clientele.access.login.ClientMembership;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Login;
import io.clientele.access.login.RacingLogins;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.AtOnce;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ManagingUsersTest {

  private static final Cause CAUSE = Cause.of("someone");
  private static final Caller ADA = user("ada", "c1", "BUSINESS_ADMIN");
  private static final Caller BEN = user("ben", "c1", "BUSINESS_USER");
  private static final Caller COLLEAGUE = colleague("col", "p1", "STANDARD");

  private final AccessesInMemory accesses = new AccessesInMemory();
  private final NamesInMemory names = new NamesInMemory();
  private final RacingLogins logins = new RacingLogins();
  private final UserLogins userLogins = new UserLogins(accesses, logins);
  private final ManagingUsers users = new ManagingUsers(accesses, names, userLogins);

  @BeforeEach
  void people() {
    accesses.put("c1", "p1", "col");
    join("ada", ClientRole.BUSINESS_USER);
    join("ben", ClientRole.BUSINESS_USER);
  }

  private static Caller user(String login, String client, String role) {
    return new Caller(login, "", client, role, Set.of());
  }

  private static Caller colleague(String login, String practice, String role) {
    return Caller.ofPractice(login, practice, role, Set.of());
  }

  private void join(String login, ClientRole asked) {
    accesses.command(
        "c1", CAUSE, access -> Objects.requireNonNull(access).addUser(login, asked, "i-" + login));
    var email = login + "@x.example";
    var at = new ClientMembership("c1", there(login).orElseThrow(), "i-" + login);
    logins.put(
        new Login(login, email, email, login, "hash", true, null, 1, List.of(), List.of(at)));
  }

  private Optional<ClientRole> there(String login) {
    return accesses.find("c1").flatMap(at -> at.user(login)).map(ClientUser::role);
  }

  private Optional<ClientRole> told(String login) {
    return logins.byId(login).orElseThrow().clients().stream()
        .map(ClientMembership::role)
        .findFirst();
  }

  private static List<String> codes(Outcome<ClientAccess> outcome) {
    return outcome instanceof Outcome.Refused<ClientAccess> no
        ? no.why().stream().map(one -> one.reason().name()).toList()
        : List.of();
  }

  @Test
  @DisplayName("ACC-5 the first user is admin; an admin makes others admins or users again")
  void roles() {
    assertThat(there("ada")).contains(ClientRole.BUSINESS_ADMIN);
    assertThat(there("ben")).contains(ClientRole.BUSINESS_USER);
    assertThat(codes(users.change(ADA, "c1", "ben", ClientRole.BUSINESS_ADMIN, CAUSE))).isEmpty();
    assertThat(there("ben")).contains(ClientRole.BUSINESS_ADMIN);
    assertThat(told("ben")).as("the login follows").contains(ClientRole.BUSINESS_ADMIN);
    assertThat(accesses.said)
        .contains(new ClientUserChanged("c1", "ben", ClientRole.BUSINESS_ADMIN, "ada"));
    assertThat(users.change(ADA, "c1", "ben", ClientRole.BUSINESS_ADMIN, CAUSE))
        .as("twice is as good as once")
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(codes(users.change(ADA, "c1", "ada", ClientRole.BUSINESS_USER, CAUSE))).isEmpty();
    assertThat(told("ada")).contains(ClientRole.BUSINESS_USER);
  }

  @Test
  @DisplayName("ACC-8 who is removed is a user no longer, neither there nor in their tokens")
  void removed() {
    assertThat(codes(users.remove(ADA, "c1", "ben", CAUSE))).isEmpty();
    assertThat(there("ben")).isEmpty();
    assertThat(told("ben")).isEmpty();
    assertThat(logins.byId("ben").orElseThrow().rights()).isEqualTo(2);
    assertThat(accesses.said).contains(new ClientUserRemoved("c1", "ben", "ada"));
    assertThat(users.remove(ADA, "c1", "ben", CAUSE)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(users.remove(ADA, "c1", "nobody", CAUSE)).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  @DisplayName("ACC-4 a client with users keeps its last business admin, also as the last of all")
  void last() {
    for (var caller : List.of(ADA, COLLEAGUE)) {
      assertThat(codes(users.remove(caller, "c1", "ada", CAUSE)))
          .containsExactly("LAST_BUSINESS_ADMIN");
      assertThat(codes(users.change(caller, "c1", "ada", ClientRole.BUSINESS_USER, CAUSE)))
          .containsExactly("LAST_BUSINESS_ADMIN");
    }
    assertThat(codes(users.remove(BEN, "c1", "ben", CAUSE))).as("anybody leaves").isEmpty();
    assertThat(codes(users.remove(ADA, "c1", "ada", CAUSE))).containsExactly("LAST_BUSINESS_ADMIN");
    assertThat(there("ada")).contains(ClientRole.BUSINESS_ADMIN);
  }

  @Test
  @DisplayName("ACC-4 200 rounds of two business admins taking each other away at once: one stays")
  void atOnce() {
    for (var round = 0; round < 200; round++) {
      accesses.all.clear();
      people();
      users.change(ADA, "c1", "ben", ClientRole.BUSINESS_ADMIN, CAUSE);
      var leaves = round % 2 == 0;
      AtOnce.all(List.of(takenAway(ADA, "ben", leaves), takenAway(BEN, "ada", !leaves)));
      var admins =
          Stream.of("ada", "ben")
              .filter(one -> there(one).filter(ClientRole.BUSINESS_ADMIN::equals).isPresent());
      assertThat(admins).as("round %s", round).hasSize(1);
      for (var one : List.of("ada", "ben")) {
        assertThat(told(one)).as("round %s, %s", round, one).isEqualTo(there(one));
      }
    }
  }

  private Callable<Outcome<ClientAccess>> takenAway(Caller by, String whom, boolean removed) {
    return () ->
        removed
            ? users.remove(by, "c1", whom, CAUSE)
            : users.change(by, "c1", whom, ClientRole.BUSINESS_USER, CAUSE);
  }

  @Test
  @DisplayName("ACC-5 business admins as they are now change and remove; others leave, no more")
  void who() {
    assertThat(codes(users.change(BEN, "c1", "ben", ClientRole.BUSINESS_ADMIN, CAUSE)))
        .containsExactly("BUSINESS_ADMIN_ONLY");
    assertThat(codes(users.remove(BEN, "c1", "ada", CAUSE))).containsExactly("BUSINESS_ADMIN_ONLY");
    var stale = user("ben", "c1", "BUSINESS_ADMIN");
    assertThat(codes(users.remove(stale, "c1", "ada", CAUSE)))
        .as("whatever their token says")
        .containsExactly("BUSINESS_ADMIN_ONLY");
    assertThat(codes(users.look(BEN, "c1"))).isEmpty();
    assertThat(codes(users.change(ADA, "c1", "nobody", ClientRole.BUSINESS_USER, CAUSE)))
        .containsExactly("CLIENT_USER_UNKNOWN");
  }

  @Test
  @DisplayName("ACC-3a inside a client's account a colleague who sees it acts as an admin")
  void colleagues() {
    var boss = colleague("boss", "p1", "PRACTICE_ADMIN");
    assertThat(codes(users.change(COLLEAGUE, "c1", "ben", ClientRole.BUSINESS_ADMIN, CAUSE)))
        .isEmpty();
    assertThat(codes(users.change(boss, "c1", "ada", ClientRole.BUSINESS_USER, CAUSE))).isEmpty();
    assertThat(codes(users.remove(COLLEAGUE, "c1", "ada", CAUSE))).isEmpty();
    assertThat(codes(users.look(boss, "c1"))).isEmpty();
  }

  @Test
  @DisplayName("LST-4 whoever does not see a client hears of its users what they hear of any other")
  void strangers() {
    names.practices.put("new", "p1");
    var strangers =
        List.of(
            colleague("other", "p1", "STANDARD"),
            colleague("boss", "p2", "PRACTICE_ADMIN"),
            user("zoe", "c1", "BUSINESS_ADMIN"),
            user("ada", "c2", "BUSINESS_ADMIN"));
    for (var one : strangers) {
      for (var client : List.of("c1", "no-such-client")) {
        assertThat(codes(users.look(one, client))).containsExactly("CLIENT_UNKNOWN");
        assertThat(codes(users.remove(one, client, "ben", CAUSE)))
            .containsExactly("CLIENT_UNKNOWN");
        assertThat(codes(users.change(one, client, "ben", ClientRole.BUSINESS_ADMIN, CAUSE)))
            .containsExactly("CLIENT_UNKNOWN");
      }
    }
    assertThat(codes(users.look(COLLEAGUE, "new"))).containsExactly("CLIENT_NOT_YET_KNOWN");
    assertThat(codes(users.look(user("ada", "c2", "BUSINESS_ADMIN"), "new")))
        .containsExactly("CLIENT_UNKNOWN");
  }

  @Test
  @DisplayName("ACC-8 what a crash left of a removal is done when it is heard of, and once only")
  void healed() {
    accesses.command(
        "c1",
        CAUSE,
        access ->
            ManagingUsers.among(
                Objects.requireNonNull(access), all -> all.remove("c1", "ben", "ada")));
    assertThat(told("ben")).as("it died here").isPresent();
    userLogins.follow("c1", "ben", CAUSE);
    userLogins.follow("c1", "ben", CAUSE);
    assertThat(told("ben")).isEmpty();
    assertThat(logins.byId("ben").orElseThrow().rights()).isEqualTo(2);
    userLogins.follow("c1", "nobody", CAUSE);
    userLogins.follow("c1", "ada", CAUSE);
    assertThat(told("ada")).contains(ClientRole.BUSINESS_ADMIN);
  }
}
