package io.clientele.platform.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whole numbers as reports have them. */
public final class Whole {

  /** More of anything nobody has; twenty of these may be added up. */
  public static final long MOST = 1_000_000_000L;

  private Whole() {}

  /**
   * A whole number of 0 to {@code most}; 3.0 is one.
   *
   * @return null if it is unknown, which is not 0
   * @throws WrongReport if it is anything else
   */
  public static @Nullable Long of(String field, @Nullable BigDecimal number, long most) {
    if (number == null) {
      return null;
    }
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new WrongReport("state." + field + " is not of 0 to " + most);
    }
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw new WrongReport("state." + field + " is no whole number");
    }
  }

  /**
   * The same, of what must be known.
   *
   * @throws WrongReport also if it is not
   */
  public static long known(String field, @Nullable BigDecimal number, long most) {
    var whole = of(field, number, most);
    if (whole == null) {
      throw new WrongReport("state." + field + " is missing");
    }
    return whole;
  }
}
