package io.clientele.standalone.journey.billing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a charge says, one that was made or one that would be. */
final class Charged {

  private static final int MINOR_DIGITS = 2;

  private Charged() {}

  /** Minor units. */
  static long total(JsonNode charge) {
    return charge.path("total").asLong();
  }

  /** Whether its total is that of its lines, and it has some. */
  static boolean adds(JsonNode charge) {
    JsonNode lines = charge.path("lines");
    return !lines.isEmpty()
        && StreamSupport.stream(lines.spliterator(), false)
                .mapToLong(line -> line.path("amount").asLong())
                .sum()
            == total(charge);
  }

  /** {@code GBP 99.00}. */
  static String money(JsonNode charge) {
    return money(charge, total(charge));
  }

  /** Its lines, for people. */
  static String lines(JsonNode charge) {
    return StreamSupport.stream(charge.path("lines").spliterator(), false)
        .map(
            line ->
                line.path("quantity").asInt()
                    + " "
                    + line.path("code").asText()
                    + " from "
                    + line.path("from").asText()
                    + " until "
                    + line.path("until").asText()
                    + " "
                    + money(charge, line.path("amount").asLong()))
        .collect(Collectors.joining(", "));
  }

  private static String money(JsonNode charge, long minor) {
    return money(charge.path("currency").asText(), minor);
  }

  /** {@code GBP 99.00}. */
  static String money(String currency, long minor) {
    return currency + " " + BigDecimal.valueOf(minor, MINOR_DIGITS).toPlainString();
  }
}
