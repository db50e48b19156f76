package io.clientele.standalone.journey.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Api;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChargedTest {

  private static JsonNode charge(long total, String lines) {
    return Api.read("{\"currency\":\"GBP\",\"total\":%d,\"lines\":[%s]}".formatted(total, lines));
  }

  private static String line(long amount) {
    return """
        {"code":"PRACTICE_50","quantity":1,"from":"2026-11-23","until":"2026-12-23","amount":%d}
        """
        .formatted(amount);
  }

  @Test
  @DisplayName("SUB-9 a total is that of its lines, what is given back among them")
  void a_total_is_that_of_its_lines() {
    assertThat(Charged.adds(charge(-40000, line(9900) + "," + line(-49900)))).isTrue();
    assertThat(Charged.adds(charge(-39999, line(9900) + "," + line(-49900)))).isFalse();
  }

  @Test
  @DisplayName("SUB-9 a charge that says nothing fails the demo")
  void a_charge_that_says_nothing() {
    assertThat(Charged.adds(charge(0, ""))).isFalse();
    assertThat(Charged.adds(Api.read("{}"))).isFalse();
  }

  @Test
  @DisplayName("SUB-9 people read a charge in major units")
  void people_read_major_units() {
    assertThat(Charged.money(charge(-5, ""))).isEqualTo("GBP -0.05");
    assertThat(Charged.lines(charge(9900, line(9900))))
        .isEqualTo("1 PRACTICE_50 from 2026-11-23 until 2026-12-23 GBP 99.00");
  }
}
