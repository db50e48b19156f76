package io.clientele.access.clientaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.access.clientaccess.ClientAccessEvent.ClientAccessOpened;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientUserAdded;
import io.clientele.access.clientaccess.Opening.NoUser;
import io.clientele.access.clientaccess.granting.TeamsInMemory;
import io.clientele.access.login.Account;
import io.clientele.access.login.ClientMembership;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginEvent.ClientUserJoined;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Proof;
import io.clientele.access.login.Role;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpeningTest {

  private static final Heard HEARD = new Heard("client/c1", 1);
  private static final Instant NOW = Instant.parse("2026-11-22T10:02:11.900Z");
  private static final Clock CLOCK = Clock.fixed(NOW.plusNanos(99), ZoneOffset.UTC);
  private static final Cause CAUSE = Cause.of("access-service");

  /** Dies before the next login is written, if it is told to. */
  private static final class Logins extends LoginsInMemory {

    private boolean dies;

    @Override
    public List<Refusal> join(String login, Proof proof, Account account, Cause cause) {
      if (dies) {
        dies = false;
        throw new TryAgain("died");
      }
      return super.join(login, proof, account, cause);
    }
  }

  private final AccessesInMemory accesses = new AccessesInMemory();
  private final Logins logins = new Logins();
  private final TeamsInMemory teams = new TeamsInMemory();
  private final Viewers viewers = new Viewers(logins, teams);
  private final Opening opening = new Opening(accesses, logins, viewers, CLOCK);

  @BeforeEach
  void people() {
    login("boss", true, new Membership("p1", Role.PRACTICE_ADMIN, List.of()));
    login("ann", true, new Membership("p1", Role.STANDARD, List.of()));
    login("bob", true, new Membership("p1", Role.CLIENT_ADMIN, List.of()));
    login("eve", true, new Membership("p2", Role.STANDARD, List.of()));
    login("zoe", true);
  }

  private void login(String id, boolean verified, Membership... memberships) {
    var email = id + "@x.example";
    logins.put(
        new Login(
            id, email, email, id, "hash", verified, null, 1, List.of(memberships), List.of()));
  }

  private Optional<NoUser> open(String creator, List<String> colleagues, @Nullable String user) {
    var fresh = new NewClient("c1", "p1", creator, colleagues, List.of("t1", "t2", "t1"), user);
    return opening.open(fresh, HEARD, CAUSE);
  }

  private ClientAccess access() {
    return accesses.find("c1").orElseThrow();
  }

  private Login login(String id) {
    return logins.byId(id).orElseThrow();
  }

  @Test
  @DisplayName("CLI-5 whoever adds a client sees it; an admin, who sees all, needs no grant")
  void creator() {
    open("ann", List.of(), null);
    assertThat(access().colleagues()).containsExactly("ann");
    assertThat(accesses.said).containsExactly(new ClientAccessOpened("c1", "p1", List.of("ann")));
    opening.open(
        new NewClient("c2", "p1", "boss", List.of(), List.of(), null),
        new Heard("client/c2", 1),
        CAUSE);
    assertThat(accesses.find("c2").orElseThrow().colleagues()).isEmpty();
  }

  @Test
  @DisplayName("CLI-5 colleagues named at the add see the client from the same write on")
  void named() {
    open("ann", List.of("bob", "ann", "bob"), null);
    assertThat(access().colleagues()).containsExactly("ann", "bob");
    assertThat(accesses.said)
        .containsExactly(new ClientAccessOpened("c1", "p1", List.of("ann", "bob")));
  }

  @Test
  @DisplayName("CLI-5 who sees all, who works elsewhere, and who is nobody gets no grant")
  void leftOut() {
    open("boss", List.of("boss", "eve", "zoe", "who", "bob"), null);
    assertThat(access().colleagues()).containsExactly("bob");
  }

  @Test
  @DisplayName("CLI-5 teams named at the add are granted it, while they are awake")
  void teams() {
    open("boss", List.of(), null);
    assertThat(access().teams()).containsExactly("t1", "t2");
    assertThat(access().told().teams()).containsExactly("t1", "t2");
    assertThat(viewers.sees(login("ann"), access())).isFalse();
    teams.put("p1", "t2", "ann");
    assertThat(viewers.sees(login("ann"), access())).as("asleep").isFalse();
    teams.awake.add("p1");
    assertThat(viewers.sees(login("ann"), access())).isTrue();
  }

  @Test
  @DisplayName("CLI-11 a login named as user is the client's first user, without an invitation")
  void user() {
    assertThat(open("ann", List.of(), "zoe")).isEmpty();
    assertThat(access().users()).containsExactly(new ClientUser("zoe", ClientRole.BUSINESS_ADMIN));
    assertThat(accesses.said)
        .containsExactly(
            new ClientAccessOpened("c1", "p1", List.of("ann")),
            new ClientUserAdded("c1", "zoe", ClientRole.BUSINESS_ADMIN, null));
    assertThat(login("zoe").clients())
        .containsExactly(new ClientMembership("c1", ClientRole.BUSINESS_ADMIN, null));
    assertThat(login("zoe").rights()).as("its tokens stay good").isEqualTo(1);
    assertThat(logins.said)
        .containsExactly(new ClientUserJoined("zoe", "c1", ClientRole.BUSINESS_ADMIN, null));
  }

  @Test
  @DisplayName("CLI-11 a crash between the client and the login is mended by hearing it again")
  void crashed() {
    logins.dies = true;
    assertThatThrownBy(() -> open("ann", List.of(), "zoe")).isInstanceOf(TryAgain.class);
    assertThat(login("zoe").clients()).isEmpty();
    login("zoe", true, new Membership("p1", Role.PRACTICE_ADMIN, List.of()));
    assertThat(open("ann", List.of(), "zoe")).as("listed there already").isEmpty();
    assertThat(login("zoe").clients())
        .containsExactly(new ClientMembership("c1", ClientRole.BUSINESS_ADMIN, null));
  }

  @Test
  @DisplayName("OPS-4 heard again nothing is done twice")
  void again() {
    open("ann", List.of("bob"), "zoe");
    var after = access();
    assertThat(open("ann", List.of("bob"), "zoe")).isEmpty();
    assertThat(access()).isEqualTo(after);
    assertThat(accesses.said).hasSize(2);
    assertThat(logins.said).hasSize(1);
  }

  private void assertNoUser(String user, NoUser why) {
    assertThat(open("ann", List.of("bob"), user)).contains(why);
    assertThat(access().users()).isEmpty();
    assertThat(accesses.said).hasSize(1);
    assertThat(logins.said).isEmpty();
  }

  @Test
  @DisplayName("CLI-11 a login that is none makes no user")
  void nobody() {
    assertNoUser("who", NoUser.LOGIN_UNKNOWN);
  }

  @Test
  @DisplayName("CLI-11 a login whose email was never proven makes no user, also not later")
  void unverified() {
    login("yan", false);
    assertNoUser("yan", NoUser.EMAIL_NOT_VERIFIED);
    login("yan", true);
    assertThat(open("ann", List.of("bob"), "yan")).isEmpty();
    assertThat(access().users()).isEmpty();
    assertThat(login("yan").clients()).isEmpty();
  }

  @Test
  @DisplayName("CLI-11 nobody is made the user of ever more clients without being asked")
  void tooMany() {
    var clients =
        IntStream.range(0, Opening.MOST_CLIENTS)
            .mapToObj(n -> new ClientMembership("x" + n, ClientRole.BUSINESS_USER, null))
            .toList();
    var email = "many@x.example";
    logins.put(new Login("many", email, email, "many", "hash", true, null, 1, List.of(), clients));
    assertNoUser("many", NoUser.TOO_MANY_CLIENTS);
  }

  @Test
  @DisplayName("CLI-7 a colleague named to see the client is not its user")
  void colleague() {
    assertNoUser("bob", NoUser.COLLEAGUE_SEES_IT);
  }

  @Test
  @DisplayName("CLI-7 whoever added the client is not its user, nor is an admin, who sees all")
  void seesItAnyway() {
    assertNoUser("ann", NoUser.COLLEAGUE_SEES_IT);
    accesses.all.clear();
    var fresh = new NewClient("c2", "p1", "ann", List.of(), List.of(), "boss");
    assertThat(opening.open(fresh, new Heard("client/c2", 1), CAUSE))
        .contains(NoUser.COLLEAGUE_SEES_IT);
  }

  @Test
  @DisplayName("CLI-7 a colleague who does not see the client may be its user")
  void colleagueElsewhere() {
    assertThat(open("ann", List.of(), "bob")).isEmpty();
    assertThat(access().users()).containsExactly(new ClientUser("bob", ClientRole.BUSINESS_ADMIN));
    assertThat(login("bob").at("p1")).as("what they were they stay").isPresent();
  }
}
