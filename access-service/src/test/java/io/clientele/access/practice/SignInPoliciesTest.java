package io.clientele.access.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.Login;
import io.clientele.access.login.LoginEvent.SecondFactorChanged;
import io.clientele.access.login.LoginEvent.SecondFactorChanged.What;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.Membership;
import io.clientele.access.login.Role;
import io.clientele.access.login.SecondFactorChange;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInPoliciesTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Cause CAUSE = Cause.of("boss");

  private final LoginsInMemory logins = new LoginsInMemory();
  private final PracticesInMemory practices = new PracticesInMemory();
  private final SignInPolicies policies =
      new SignInPolicies(practices, logins, TurnedClock.standingAt(NOON));

  @BeforeEach
  void people() {
    practices.put("p1");
    practices.put("p2");
    login("boss", "p1");
    login("ann", "p1");
    login("bob", "p1");
    login("eve", "p2");
  }

  private void login(String id, String... at) {
    var memberships =
        Arrays.stream(at).map(one -> new Membership(one, Role.STANDARD, List.of())).toList();
    var email = id + "@x.example";
    logins.put(new Login(id, email, email, id, "hash", true, null, 1, memberships, List.of()));
  }

  private void setUp(String login) {
    change(login, new SecondFactorChange.Begin("sealed"));
    change(login, new SecondFactorChange.Confirm("sealed", 1, List.of("h1")));
    logins.said.clear();
  }

  private void change(String login, SecondFactorChange change) {
    logins.change(login, CAUSE, one -> change.of(one, NOON));
  }

  private Outcome<Practice> set(String role, SecondFactorPolicy policy) {
    var caller = Caller.ofPractice("boss", "p1", role, Set.of());
    return policies.set(caller, policy, new IfMatch(1), CAUSE, Practice::told);
  }

  private List<String> refused(String role, SecondFactorPolicy policy) {
    return ((Outcome.Refused<Practice>) set(role, policy))
        .why().stream().map(Refusal::reason).map(one -> one.name()).toList();
  }

  private boolean required(String login) {
    return policies.requireOf(logins.byId(login).orElseThrow());
  }

  @Test
  @DisplayName("ACC-7 what a practice requires holds at once, and ends the tokens of who has none")
  void requires() {
    setUp("boss");
    setUp("ann");
    assertThat(set("PRACTICE_ADMIN", SecondFactorPolicy.REQUIRED)).isInstanceOf(Outcome.Done.class);
    assertThat(required("bob")).isTrue();
    assertThat(required("eve")).as("of another practice").isFalse();
    assertThat(logins.said).containsExactly(new SecondFactorChanged("bob", What.REQUIRED));
    logins.said.clear();
    set("PRACTICE_ADMIN", SecondFactorPolicy.REQUIRED);
    assertThat(logins.said).as("a repeat ends them once more").hasSize(1);
  }

  @Test
  @DisplayName(
      "ACC-7 one practice of several that requires it is enough; no practice requires none")
  void oneOfSeveral() {
    setUp("boss");
    set("PRACTICE_ADMIN", SecondFactorPolicy.REQUIRED);
    login("ivy", "p2", "p1");
    login("jim");
    assertThat(required("ivy")).isTrue();
    assertThat(required("jim")).isFalse();
  }

  @Test
  @DisplayName("ACC-7 made optional again it is required of nobody, and no token ends")
  void optional() {
    setUp("boss");
    set("PRACTICE_ADMIN", SecondFactorPolicy.REQUIRED);
    logins.said.clear();
    set("PRACTICE_ADMIN", SecondFactorPolicy.OPTIONAL);
    assertThat(required("bob")).isFalse();
    assertThat(logins.said).isEmpty();
  }

  @Test
  @DisplayName("ACC-7 practice admins alone decide it, and only who has one requires it of others")
  void who() {
    assertThat(refused("STANDARD", SecondFactorPolicy.REQUIRED))
        .containsExactly("PRACTICE_ADMIN_ONLY");
    assertThat(refused("PRACTICE_ADMIN", SecondFactorPolicy.REQUIRED))
        .containsExactly("SECOND_FACTOR_FIRST");
    assertThat(logins.said).isEmpty();
    assertThat(required("bob")).isFalse();
  }
}
