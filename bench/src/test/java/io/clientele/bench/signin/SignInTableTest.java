package io.clientele.bench.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInTableTest {

  private static final long MILLI = 1_000_000;

  @Test
  @DisplayName("ACC-9 attempts are compared within one round, with their spread")
  void compared() {
    var rounds = Rounds.of(3);
    for (var round = 0; round < 3; round++) {
      var busy = (round + 1) * 10 * MILLI; // what else the machine did
      rounds.put(Attempt.KNOWN_WRONG, round, busy);
      rounds.put(Attempt.UNKNOWN_WRONG, round, busy);
      rounds.put(Attempt.KNOWN_RIGHT, round, busy * (round + 2) / 2);
    }
    assertThat(new SignInTable(rounds).text().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "| a known email, a wrong password | 20.0 | 30.0 |",
            "| an email nobody has | 20.0 | 30.0 |",
            "| unknown to known, both wrong | 1.00 | 1.00 | 1.00 |",
            "| right to wrong, the same email | 1.00 | 1.50 | 2.00 |");
  }
}
