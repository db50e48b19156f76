package io.clientele.subscription.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DaysTest {

  private static Days in(String zone) {
    return new Days(ZoneId.of(zone));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static Instant at(String iso) {
    return Instant.parse(iso);
  }

  @Test
  @DisplayName("SUB-10 a term is over at the start of a day there, in summer as in winter")
  void summerTime() {
    var london = in("Europe/London");
    assertThat(london.start(day("2025-03-30"))).isEqualTo("2025-03-30T00:00:00Z");
    assertThat(london.start(day("2025-03-31"))).isEqualTo("2025-03-30T23:00:00Z");
    assertThat(london.start(day("2025-10-26"))).isEqualTo("2025-10-25T23:00:00Z");
    assertThat(london.start(day("2025-10-27"))).isEqualTo("2025-10-27T00:00:00Z");
  }

  @Test
  @DisplayName("SUB-10 a day whose midnight is left out begins when clocks have gone forward")
  void noMidnight() {
    var cairo = in("Africa/Cairo");
    var short23 = day("2023-04-28");
    assertThat(cairo.start(short23)).isEqualTo("2023-04-27T22:00:00Z");
    assertThat(Duration.between(cairo.start(short23), cairo.start(short23.plusDays(1))))
        .isEqualTo(Duration.ofHours(23));
    assertThat(cairo.at(at("2023-04-27T21:59:59.999Z"))).isEqualTo("2023-04-27");
    assertThat(cairo.at(at("2023-04-27T22:00:00Z"))).isEqualTo("2023-04-28");
  }

  @Test
  @DisplayName("SUB-10 a day that began does not end again because clocks go back past midnight")
  void midnightTwice() {
    // Until 2011 Newfoundland went back from a minute past midnight to a minute past eleven.
    var newfoundland = in("America/St_Johns");
    assertThat(newfoundland.start(day("2010-11-07"))).isEqualTo("2010-11-07T02:30:00Z");
    assertThat(newfoundland.at(at("2010-11-07T02:29:59Z"))).isEqualTo("2010-11-06");
    assertThat(newfoundland.at(at("2010-11-07T02:30:59Z"))).isEqualTo("2010-11-07");
    assertThat(newfoundland.at(at("2010-11-07T03:00:00Z"))).isEqualTo("2010-11-07");
  }

  @Test
  @DisplayName("SUB-10 a day that a place leaves out has begun and ended with the next")
  void dayLeftOut() {
    var samoa = in("Pacific/Apia");
    assertThat(samoa.start(day("2011-12-30"))).isEqualTo(samoa.start(day("2011-12-31")));
    assertThat(samoa.at(samoa.start(day("2011-12-30")))).isEqualTo("2011-12-31");
  }

  @Test
  @DisplayName("SUB-10 the same moment is another day elsewhere")
  void elsewhere() {
    var moment = at("2025-06-30T23:30:00Z");
    assertThat(in("Europe/London").at(moment)).isEqualTo("2025-07-01");
    assertThat(in("America/Vancouver").at(moment)).isEqualTo("2025-06-30");
  }
}
