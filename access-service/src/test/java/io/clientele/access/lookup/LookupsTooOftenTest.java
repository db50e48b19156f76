package io.clientele.access.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditedAct;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who asks too often is not told, and is on record for it. */
class LookupsTooOftenTest extends LookupsCase {

  @Test
  @DisplayName("CLI-11 a login asks so many times in a window, and again in the next")
  void perLogin() {
    clock.turn(Duration.ofMinutes(30));
    for (var i = 0; i < 3; i++) {
      assertThat(ask(ANN, UNKNOWN)).isInstanceOf(LookedUp.Unknown.class);
    }
    var why = refusal(ask(ANN, "bob@x.example"));
    assertThat(why.reason()).isEqualTo(LookupRefusal.LOOKED_UP_TOO_OFTEN);
    assertThat(why.facts()).containsEntry("retryAfter", 1800L).containsEntry("limit", 3);
    assertThat(why.detail()).startsWith("You have");
    assertThat(refusal(ask(caller("ann", "p2", "PRACTICE_ADMIN"), UNKNOWN)).reason())
        .as("for another practice too")
        .isEqualTo(LookupRefusal.LOOKED_UP_TOO_OFTEN);
    clock.turn(Duration.ofMinutes(30).minusMillis(1));
    assertThat(refusal(ask(ANN, UNKNOWN)).facts()).containsEntry("retryAfter", 1L);
    clock.turn(Duration.ofMillis(1));
    assertThat(ask(ANN, UNKNOWN)).isInstanceOf(LookedUp.Unknown.class);
  }

  @Test
  @DisplayName("CLI-11 who asks too often is on record once in a window, at the first time")
  void refusedIsRecorded() {
    for (var i = 0; i < 3; i++) {
      ask(ANN, UNKNOWN);
    }
    clock.turn(Duration.ofMinutes(1));
    ask(ANN, "bob@x.example");
    var refused = record.getLast();
    assertThat(refused)
        .isEqualTo(
            new AuditEntry(
                refused.id(),
                "p1",
                AuditedAct.EMAIL_LOOKUP_REFUSED,
                "ann",
                NOON.plus(Duration.ofMinutes(1)),
                HERE,
                null));
    clock.turn(Duration.ofMinutes(1));
    ask(ANN, UNKNOWN);
    ask(caller("ann", "p2", "PRACTICE_ADMIN"), UNKNOWN);
    assertThat(refusals()).containsExactly(refused);
    clock.turn(Duration.ofHours(1));
    for (var i = 0; i < 5; i++) {
      ask(ANN, UNKNOWN);
    }
    assertThat(refusals()).as("another window").hasSize(2).first().isEqualTo(refused);
    assertThat(record).hasSize(3 + 1 + 3 + 1);
  }

  @Test
  @DisplayName("CLI-11 whom the practice's limit refuses is on record too, each of them once")
  void refusedForThePractice() {
    var cat = caller("cat", "p1", "PRACTICE_ADMIN");
    for (var i = 0; i < 3; i++) {
      ask(cat, UNKNOWN);
      ask(ANN, UNKNOWN); // the third time is one too many for the practice
    }
    ask(ANN, UNKNOWN); // and the fourth one too many for her
    ask(cat, UNKNOWN);
    assertThat(refusals()).extracting(AuditEntry::by).containsExactly("ann", "cat");
    assertThat(refusals()).extracting(AuditEntry::practice).containsOnly("p1");
  }

  @Test
  @DisplayName("CLI-11 a refusal that cannot be put on record is not answered either")
  void refusalNotRecorded() {
    for (var i = 0; i < 3; i++) {
      ask(ANN, UNKNOWN);
    }
    storeIsAway = true;
    assertThatThrownBy(() -> ask(ANN, UNKNOWN)).isInstanceOf(TryAgain.class);
    storeIsAway = false;
    ask(ANN, UNKNOWN);
    assertThat(refusals()).as("the next one mends it").hasSize(1);
  }

  private List<AuditEntry> refusals() {
    return record.stream().filter(one -> one.act() == AuditedAct.EMAIL_LOOKUP_REFUSED).toList();
  }

  @Test
  @DisplayName("CLI-11 the people of a practice ask so many times together")
  void perPractice() {
    var cat = caller("cat", "p1", "PRACTICE_ADMIN");
    for (var i = 0; i < 4; i++) {
      ask(ANN, UNKNOWN); // three, and one too many, which takes nothing from the others
    }
    assertThat(ask(cat, UNKNOWN)).isInstanceOf(LookedUp.Unknown.class);
    assertThat(ask(cat, UNKNOWN)).isInstanceOf(LookedUp.Unknown.class);
    var why = refusal(ask(cat, UNKNOWN));
    assertThat(why.reason()).isEqualTo(LookupRefusal.LOOKED_UP_TOO_OFTEN);
    assertThat(why.facts()).containsEntry("retryAfter", 3600L).containsEntry("limit", 5);
    assertThat(why.detail()).startsWith("Your practice has");
    assertThat(ask(caller("eve", "p2", "PRACTICE_ADMIN"), UNKNOWN))
        .isInstanceOf(LookedUp.Unknown.class);
    assertThat(LookupRefusal.LOOKED_UP_TOO_OFTEN.kind()).isEqualTo(Reason.Kind.TOO_MANY);
    assertThat(LookupRefusal.LOOKED_UP_TOO_OFTEN.rule()).isEqualTo("CLI-11");
  }
}
