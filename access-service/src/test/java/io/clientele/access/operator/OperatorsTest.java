package io.clientele.access.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.audit.TrailInMemory;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginRefusal;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.access.login.SecondFactorChange;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.testkit.TurnedClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OperatorsTest {

  private static final String EMAIL = "ann@x.example";
  private static final List<String> BOTH = List.of("pwd", "otp", "mfa");

  private final LoginsInMemory logins = new LoginsInMemory();
  private final TrailInMemory trail = new TrailInMemory();
  private final Operators operators =
      new Operators(logins, trail, TurnedClock.standingAt(Instant.parse("2026-11-22T12:00:00Z")));

  @BeforeEach
  void people() {
    logins.put(login("ann", EMAIL, true));
    ready("ann");
    logins.put(login("bob", "bob@x.example", false));
  }

  private static Login login(String id, String email, boolean verified) {
    return new Login(id, email, email, id, "hash", verified, null, 1, List.of(), List.of());
  }

  /** Sets up a second factor. */
  private void ready(String id) {
    var now = Instant.parse("2026-11-22T11:00:00Z");
    for (var step :
        List.of(
            new SecondFactorChange.Begin("sealed"),
            new SecondFactorChange.Confirm("sealed", 1, List.of()))) {
      assertThat(logins.change(id, Cause.of(id), one -> step.of(one, now))).isEmpty();
    }
  }

  @Test
  @DisplayName("ACC-7 only an operator who has shown a second factor does what operators do")
  void hindrance() {
    assertThat(operators.hindrance("ann", BOTH)).isPresent();
    operators.appoint("ann");
    assertThat(operators.hindrance("ann", BOTH)).isEmpty();
    assertThat(operators.hindrance("ann", List.of("pwd")))
        .map(Refusal::reason)
        .contains(OperatorRefusal.OPERATORS_ONLY);
    assertThat(operators.hindrance("nobody", BOTH)).isPresent();
    operators.dismiss("ann");
    assertThat(operators.hindrance("ann", BOTH)).isPresent();
  }

  @Test
  @DisplayName("ACC-10 who is made an operator, and no longer, is on record once; by email as well")
  void onRecord() {
    assertThat(operators.appoint(EMAIL)).contains(new Operators.Made("ann", List.of()));
    operators.appoint("ann");
    assertThat(operators.all()).extracting(Login::id).containsExactly("ann");
    operators.dismiss(EMAIL);
    operators.dismiss("ann");
    assertThat(trail.all)
        .extracting(AuditEntry::act)
        .containsExactly(AuditedAct.OPERATOR_APPOINTED, AuditedAct.OPERATOR_DISMISSED);
    assertThat(trail.all)
        .allSatisfy(
            entry -> {
              assertThat(entry.practice()).isEqualTo(AuditEntry.OWN_RECORD);
              assertThat(entry.by()).isEqualTo(Operators.KEEPER);
              assertThat(entry.about()).isEqualTo("ann");
            });
  }

  @Test
  @DisplayName(
      "ACC-7 who is unknown, unproven or has one factor becomes no operator and is on no record")
  void refused() {
    assertThat(operators.appoint("nobody@x.example")).isEmpty();
    assertThat(operators.appoint("bob").orElseThrow().why())
        .extracting(Refusal::reason)
        .containsExactly(LoginRefusal.EMAIL_NOT_VERIFIED);
    logins.put(login("cid", "cid@x.example", true));
    assertThat(operators.appoint("cid").orElseThrow().why())
        .extracting(Refusal::reason)
        .containsExactly(LoginRefusal.OPERATOR_NEEDS_SECOND_FACTOR);
    assertThat(operators.all()).isEmpty();
    assertThat(trail.all).isEmpty();
  }
}
