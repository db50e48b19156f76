package io.clientele.subscription.payer;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuotedTest {

  private static final Preview SHOWN = Preview.of(Situation.MONTHLY, Situation.NOON);

  @ParameterizedTest
  @EnumSource(
      value = Situation.class,
      names = {"PRACTICE", "NOBODY", "ASKED"})
  @DisplayName("SUB-10 a client takes what it was shown, or is shown what it is now")
  void quoted(Situation situation) {
    var paying = situation.reached(Situation.MONTHLY);
    var asked = new PayerCommand.Subscribe(Situation.MONTHLY, SHOWN.quote());
    assertThat(paying.ask(asked, Situation.NOON)).isInstanceOf(Decision.Done.class);
    var tomorrow = Situation.NOON.plus(Duration.ofDays(1));
    var no = (Decision.Refused<Paying, Happening>) paying.ask(asked, tomorrow);
    assertThat(no.why().getFirst().reason()).isEqualTo(PayerRefusal.QUOTE_CHANGED);
    assertThat(no.why().getFirst().reason().rule()).isEqualTo("SUB-10");
    assertThat(no.why().getFirst().facts())
        .isEqualTo(Map.of("preview", Preview.of(Situation.MONTHLY, tomorrow)));
    var yearly = new PayerCommand.Subscribe(Situation.YEARLY, SHOWN.quote());
    assertThat(paying.ask(yearly, Situation.NOON)).isInstanceOf(Decision.Refused.class);
  }

  @Test
  @DisplayName("SUB-10 charges older than twelve months are shown no more")
  void charges() {
    var paying = Situation.SELF_PAID.reached(Situation.YEARLY);
    assertThat(paying.chargesUpTo(LocalDate.parse("2028-01-31"))).hasSize(1);
    assertThat(paying.chargesUpTo(LocalDate.parse("2028-02-01"))).isEmpty();
  }
}
