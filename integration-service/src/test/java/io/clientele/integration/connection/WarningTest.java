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
  @DisplayName("BEY-4 an end that a refresh would move is warned of only after that was tried")
  void the_refresh_comes_first() {
    it.take(Warning.look(it.connection, signIn(ROLLING, NOW), NOW));
    assertThat(it.said).isEmpty();
    assertThat(outlook().lookAt()).isEqualTo(NOW.plusSeconds(60));
    it.look(ROLLING, NOW.plusSeconds(60));
    assertThat(it.said).singleElement().matches(IntegrationExpiring::rolling);
    // It is back: the end is moved, and what is said of the next one is said anew.
    it.look(new Ends(END.plus(DAY.multipliedBy(60)), null), outlookDue());
    var next = END.plus(DAY.multipliedBy(61));
    it.look(new Ends(next, null), next.minus(DAY.multipliedBy(7)));
    assertThat(it.days()).containsExactly(7, 7);
  }

  private Instant outlookDue() {
    return Objects.requireNonNull(outlook().lookAt());
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
    it.look(Ends.UNKNOWN, NOW.plus(DAY.multipliedBy(9_999)));
    assertThat(it.said).isEmpty();
    assertThat(outlook().lookAt()).isNull();
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
  }

  @Test
  @DisplayName("BEY-4 a sign-in it works by no longer, or that is over, is not warned of")
  void another_sign_in() {
    var renewed = Story.renewed(it.connection, Purpose.RECONNECT);
    it.connection = next(Renewing.reconnect(renewed, "n2", Story.BAKERY, "r2", Story.LISTS, NOW));
    assertThat(Warning.look(it.connection, signIn(HARD, NOW.plusSeconds(60)), NOW))
        .isEqualTo(Decision.unchanged());
    it.take(Warning.look(it.connection, null, NOW));
    assertThat(it.said).isEmpty();
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
