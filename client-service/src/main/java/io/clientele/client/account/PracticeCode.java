package io.clientele.client.account;

import java.util.Locale;

/** A practice's own short name for a client (COD-1). */
public final class PracticeCode {

  private PracticeCode() {}

  /** The form in which no two of one practice may be equal: codes that differ by case are one. */
  public static String key(String practice, String code) {
    return practice + ":" + code.toLowerCase(Locale.ROOT);
  }
}
