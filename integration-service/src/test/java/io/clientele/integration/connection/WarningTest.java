package io.clientele.integration.connection;

import static io.clientele.integration.connection.Foretelling.DAY;
import static io.clientele.integration.connection.Foretelling.signIn;
import static io.clientele.integration.connection.Story.NOW;
import static io.clientele.integration.connection.Story.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.connection.ConnectionEvent.IntegrationExpiring;
import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.Software;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WarningTest {

  private static final Instant END = NOW.plus(DAY.multipliedBy(6));
  private static final Ends HARD = new Ends(null, END);
  private static final Ends ROLLING = new Ends(END, null);

  private final Foretelling it = new Foretelling();

  private Outlook outlook() {
    return Objects.requireNonNull(it.connection.outlook());
  }

  @Test
  @DisplayName("BEY-4 a warning says whose sign-in ends when; of what was slept over only the last")
  void what_it_says() {
    it.look(HARD, NOW);
    assertThat(it.said)
        .containsExactly(new IntegrationExpiring("n1", "c1", Software.XERO, "ada", END, 7, false));
    assertThat(it.connection.told().endsAt()).isEqualTo(END);
    assertThat(outlook().lookAt()).isEqualTo(END.minus(DAY));
    assertThat(Warning.look(it.connection, signIn(HARD, NOW.plusSeconds(60)), NOW))
        .isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName(
      "BEY-4 an end that refreshes move is warned of once when none came for hours of looking")
  void the_refresh_comes_first() {
    for (var look = 0; look < Outlook.LONG; look++) {
      it.look(ROLLING, outlook().lookAt().isBefore(NOW) ? NOW : outlook().lookAt());
      assertThat(it.said).isEmpty();
      assertThat(outlook().lookAt()).isEqualTo(NOW.plus(Outlook.PAUSE.multipliedBy(look + 1)));
      assertThat(outlook().known()).as("as the forecast has it").isEqualTo(END);
    }
    it.look(ROLLING, outlook().lookAt());
    assertThat(it.said).singleElement().matches(IntegrationExpiring::rolling);
    // It is back: the end is moved, and what is said of the next one is said anew.
    var next = END.plus(DAY.multipliedBy(61));
    it.look(new Ends(null, next), outlook().lookAt());
    assertThat(outlook().known()).isEqualTo(next);
    it.look(new Ends(null, next), next.minus(DAY.multipliedBy(7)));
    assertThat(it.days()).containsExactly(7, 7);
  }

  @Test
  @DisplayName(
      "BEY-4 after days asleep, and a fault when we wake, nobody is warned of what goes on")
  void slept() {
    it.look(new Ends(NOW.plus(DAY.multipliedBy(31)), null), NOW);
    assertThat(outlook().lookAt()).isEqualTo(NOW.plus(DAY));
    for (var day = 2; day < 60; day += 2) {
      var awake = NOW.plus(DAY.multipliedBy(day));
      it.look(new Ends(awake.plus(DAY.multipliedBy(29)), null), awake);
      it.look(new Ends(awake.plus(DAY.multipliedBy(31)), null), outlook().lookAt());
    }
    assertThat(it.said).isEmpty();
    assertThat(outlook().awaited()).isNull();
  }

  @Test
  @DisplayName("BEY-4 a sign-in that is well and left alone for days is looked at when it was not")
  void resting() {
    var now = NOW;
    for (var day = 0; day < 2 * Outlook.LONG; day++) {
      var ends = new Ends(now.plus(DAY.multipliedBy(29)), null);
      it.take(Warning.look(it.connection, signIn(ends, now.plus(DAY)), now));
      assertThat(outlook().lookAt()).isEqualTo(now.plus(DAY));
      // Its refresh is due, and we look a moment before it comes.
      it.look(ends, now.plus(DAY));
      assertThat(outlook().awaited()).isEqualTo(1);
      now = outlook().lookAt();
    }
    assertThat(it.said).isEmpty();
  }

  @Test
  @DisplayName("BEY-4 what was looked at before a sleep counts for nothing after it")
  void looked_at_before_a_sleep() {
    it.look(ROLLING, NOW);
    for (var look = 1; look < Outlook.LONG; look++) {
      it.look(ROLLING, outlook().lookAt());
    }
    assertThat(outlook().awaited()).isEqualTo(Outlook.LONG);
    it.look(ROLLING, outlook().lookAt().plus(DAY));
    assertThat(it.said).isEmpty();
    assertThat(outlook().awaited()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "BEY-4 an end is told with the import that knows it, and where none is, none is told")
  void told_with_an_import() {
    it.imported(HARD, NOW);
    assertThat(it.connection.told().endsAt()).isEqualTo(END);
    assertThat(outlook().lookAt()).as("a warning is due").isEqualTo(NOW);
    it.imported(Ends.UNKNOWN, NOW.plusSeconds(1));
    assertThat(it.connection.told().endsAt()).isNull();
    var later = NOW.plus(DAY.multipliedBy(9_999));
    it.look(Ends.UNKNOWN, later);
    assertThat(it.said).isEmpty();
    assertThat(outlook().lookAt()).as("the next answer may say one").isEqualTo(later.plus(DAY));
  }

  @Test
  @DisplayName("BEY-4 what has expired foretells nothing; what works again is looked at again")
  void expired_and_back() {
    it.look(HARD, NOW);
    it.take(Expiring.over(it.connection, "a1"));
    assertThat(it.connection.outlook()).isNull();
    assertThat(it.connection.told().endsAt()).isNull();
    it.look(HARD, NOW);
    assertThat(it.connection.status()).isEqualTo(ConnectionStatus.EXPIRED);
    assertThat(Story.disconnected().outlook()).isNull();
    assertThat(Story.chosen().outlook()).isNull();
    assertThat(Story.importing().outlook()).isEqualTo(Outlook.UNKNOWN);
    assertThat(Warning.begin(it.connection)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("BEY-4 a sign-in it works by no longer, or that is over, is not warned of")
  void another_sign_in() {
    it.look(HARD, NOW);
    var renewed = Story.renewed(it.connection, Purpose.RECONNECT);
    it.connection = next(Renewing.reconnect(renewed, "n2", Story.BAKERY, "r2", Story.LISTS, NOW));
    assertThat(Warning.look(it.connection, signIn(HARD, NOW.plusSeconds(60)), NOW))
        .isEqualTo(Decision.unchanged());
    assertThat(outlook()).as("nor has it that one's end").isEqualTo(Outlook.UNKNOWN);
    it.take(Warning.look(it.connection, null, NOW));
    assertThat(it.said).hasSize(1);
    assertThat(outlook().lookAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  @DisplayName("BEY-4 after its end a sign-in is looked at now and then: the refresh decides")
  void after_the_end() {
    it.imported(HARD, END.plusSeconds(5));
    it.look(HARD, END.plus(DAY));
    assertThat(it.said).isEmpty();
    assertThat(outlook().lookAt()).isEqualTo(END.plus(DAY).plus(Duration.ofHours(1)));
  }
}
