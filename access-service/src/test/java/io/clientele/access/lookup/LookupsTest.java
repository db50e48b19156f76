package io.clientele.access.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditedAct;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.token.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LookupsTest extends LookupsCase {

  @Test
  @DisplayName("CLI-11 whether an email has a login is told, and whether it is a colleague's")
  void told() {
    assertThat(ask(ANN, "bob@x.example")).isEqualTo(new LookedUp.Known("bob", true));
    assertThat(ask(ANN, " EVE@X.example ")).isEqualTo(new LookedUp.Known("eve", false));
    assertThat(ask(ANN, UNKNOWN)).isEqualTo(new LookedUp.Unknown());
  }

  @Test
  @DisplayName("CLI-11 an email nobody has proven has no login, as far as is told and recorded")
  void unverified() {
    assertThat(ask(ANN, "yan@x.example")).isEqualTo(new LookedUp.Unknown());
    assertThat(record).extracting(AuditEntry::about).containsOnlyNulls();
  }

  @Test
  @DisplayName("CLI-11 who asked, for whom, when, from where and what was found is on record")
  void recorded() {
    ask(ANN, "bob@x.example");
    clock.turn(Duration.ofMillis(1));
    lookups.ask(ANN, UNKNOWN, null);
    var first = record.getFirst();
    assertThat(first)
        .isEqualTo(
            new AuditEntry(first.id(), "p1", AuditedAct.EMAIL_LOOKED_UP, "ann", NOON, HERE, "bob"));
    var second = record.getLast();
    assertThat(second)
        .isEqualTo(
            new AuditEntry(
                second.id(),
                "p1",
                AuditedAct.EMAIL_LOOKED_UP,
                "ann",
                NOON.plusMillis(1),
                null,
                null));
    assertThat(first.id()).isNotEqualTo(second.id());
    assertThat(record.toString()).as("never the email").doesNotContain("@");
  }

  @Test
  @DisplayName("CLI-11 a known, an unproven and an unknown email cost the same work in one order")
  void sameWork() {
    for (var email : List.of("bob@x.example", "yan@x.example", UNKNOWN)) {
      done.clear();
      ask(ANN, email);
      assertThat(done).as(email).containsExactly("count", "count", "read", "record");
    }
  }

  @Test
  @DisplayName("CLI-11 what cannot be put on record is not told")
  void notRecorded() {
    storeIsAway = true;
    assertThatThrownBy(() -> ask(ANN, "bob@x.example")).isInstanceOf(TryAgain.class);
    assertThatThrownBy(() -> ask(ANN, UNKNOWN)).isInstanceOf(TryAgain.class);
  }

  @Test
  @DisplayName(
      "CLI-10 only who may add clients can ask, and others hear which permission they lack")
  void permission() {
    var none = caller("ann", "p1", "STANDARD");
    var user = new Caller("zoe", "", "c1", "BUSINESS_ADMIN", Set.of("ADD_CLIENT_ACCOUNTS"));
    for (var caller : List.of(none, user)) {
      var why = refusal(ask(caller, "bob@x.example"));
      assertThat(why.reason()).isEqualTo(LookupRefusal.PERMISSION_MISSING);
      assertThat(why.facts()).containsEntry("permission", "ADD_CLIENT_ACCOUNTS");
    }
    assertThat(done).as("nothing is counted or looked at").isEmpty();
    assertThat(LookupRefusal.PERMISSION_MISSING.kind()).isEqualTo(Reason.Kind.FORBIDDEN);
    assertThat(LookupRefusal.PERMISSION_MISSING.rule()).isEqualTo("CLI-10");
    var permitted = Caller.ofPractice("ann", "p1", "STANDARD", Set.of("ADD_CLIENT_ACCOUNTS"));
    assertThat(ask(permitted, "bob@x.example")).isInstanceOf(LookedUp.Known.class);
  }

  @Test
  @DisplayName("CLI-11 what is no email is refused, and is not counted")
  void noEmail() {
    var why = refusal(ask(ANN, "bob at x"));
    assertThat(why.reason().name()).isEqualTo("EMAIL_UNUSABLE");
    assertThat(why.field()).isEqualTo("email");
    assertThat(why.toString()).doesNotContain("bob");
    assertThat(done).isEmpty();
  }
}
