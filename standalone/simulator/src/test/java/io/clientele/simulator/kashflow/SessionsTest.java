package io.clientele.simulator.kashflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.simulator.provider.NewOrganisation;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private final TurnedClock clock = TurnedClock.going();
  private final KashFlow kashFlow = new KashFlow(KashFlow.USUAL.with(clock));
  private final Sessions sessions = kashFlow.sessions();
  private final CompanyUser ada = kashFlow.users().getFirst();

  private Login.Asked begin() {
    return (Login.Asked) sessions.begin(ada.userName(), ada.password());
  }

  private Login complete(Login.Asked asked, String word) {
    var characters = new HashMap<Integer, String>();
    asked.positions().forEach(at -> characters.put(at, word.substring(at - 1, at)));
    return sessions.complete(asked.temporaryToken(), characters);
  }

  private String in() {
    return ((Login.In) complete(begin(), ada.memorableWord())).sessionToken();
  }

  @Test
  @DisplayName("INT-3a three characters of the memorable word, in any case, open a session")
  void characters_of_the_memorable_word_open_a_session() {
    var asked = begin();
    assertThat(asked.positions()).hasSize(3).doesNotHaveDuplicates().isSorted();
    assertThat(asked.positions()).allMatch(at -> at >= 1 && at <= ada.memorableWord().length());
    assertThat(complete(asked, ada.memorableWord().toUpperCase(Locale.ROOT)))
        .isInstanceOf(Login.In.class);
    assertThat(complete(asked, ada.memorableWord())).as("once").isInstanceOf(Login.Wrong.class);
  }

  @Test
  @DisplayName("INT-3a a user without a memorable word is in with the password")
  void without_a_memorable_word() {
    var ben = kashFlow.users().getLast();
    assertThat(sessions.begin(ben.userName(), ben.password())).isInstanceOf(Login.In.class);
  }

  @Test
  @DisplayName("INT-7 three wrong answers in a row lock a user, whatever is sent then")
  void three_wrong_answers_lock_a_user() {
    assertThat(sessions.begin(ada.userName(), "x")).isEqualTo(new Login.Wrong(true));
    assertThat(complete(begin(), "?".repeat(ada.memorableWord().length())))
        .isEqualTo(new Login.Wrong(false));
    var token = in();
    assertThat(sessions.isLocked(ada.userName())).as("a right one in between").isFalse();
    for (var i = 0; i < 3; i++) {
      sessions.begin(ada.userName(), "x");
    }
    assertThat(sessions.begin(ada.userName(), ada.password())).isEqualTo(new Login.Locked());
    assertThat(kashFlow.admit(token)).isEqualTo(new Admission.Locked());
    assertThat(sessions.attempts(ada.userName())).isEqualTo(7);
    assertThat(sessions.begin("nobody", "x")).isEqualTo(new Login.Wrong(true));
  }

  @Test
  @DisplayName("INT-7 a session dies after an hour without a call, and by its end")
  void a_session_dies() {
    var token = in();
    for (var i = 0; i < 3; i++) {
      clock.turn(Duration.ofMinutes(59));
      assertThat(kashFlow.admit(token)).isInstanceOf(Admission.Admitted.class);
    }
    clock.turn(Duration.ofMinutes(61));
    assertThat(kashFlow.admit(token)).isEqualTo(new Admission.InvalidSession());
    var other = in();
    assertThat(sessions.end(other)).isTrue();
    assertThat(kashFlow.admit(other)).isEqualTo(new Admission.InvalidSession());
    assertThat(sessions.end(other)).isFalse();
  }

  @Test
  @DisplayName("INT-14 a changed password ends sessions, and another company's user has another")
  void a_changed_password_ends_sessions() {
    var token = in();
    assertThat(kashFlow.holdings(ada.person()).getFirst().connected()).isTrue();
    assertThat(kashFlow.lastAllowed(ada.person())).isPresent();
    assertThat(kashFlow.withdraw(ada.person())).isEqualTo(1);
    assertThat(kashFlow.admit(token)).isEqualTo(new Admission.InvalidSession());
    assertThat(sessions.begin(ada.userName(), ada.password())).isEqualTo(new Login.Wrong(true));
    assertThat(kashFlow.lastAllowed(ada.person())).isEmpty();
    var id = kashFlow.add(new NewOrganisation("Ferry House", "GB", "GBP", 3, 2), ada.person());
    var ferry = kashFlow.user(ada.person(), "Ferry House").orElseThrow();
    assertThat(ferry.userName()).isEqualTo("ferry." + id);
    assertThat(kashFlow.addContacts(id, 10, 0)).hasValue(15);
    assertThat(kashFlow.addContacts("none", 1, 1)).isEmpty();
  }

  @Test
  @DisplayName("INT-13 the sixty-first call of a minute is one too many")
  void one_call_too_many() {
    var token = in();
    kashFlow.minuteLimit(2);
    assertThat(kashFlow.admit(token)).isInstanceOf(Admission.Admitted.class);
    assertThat(kashFlow.admit(token)).isInstanceOf(Admission.Admitted.class);
    var over = (Admission.OverLimit) kashFlow.admit(token);
    clock.turn(over.retryAfter());
    assertThat(kashFlow.admit(token)).isInstanceOf(Admission.Admitted.class);
    kashFlow.standing(ada.company(), new Standing(true, false));
    assertThat(kashFlow.admit(token)).isEqualTo(new Admission.SubscriptionExpired());
  }
}
