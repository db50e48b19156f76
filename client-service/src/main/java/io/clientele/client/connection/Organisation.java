package io.clientele.client.connection;

import org.jspecify.annotations.Nullable;

/**
 * One company's book in accounting software, as far as it was heard of.
 *
 * @param financialYearEnd {@code --MM-DD}
 */
public record Organisation(
    String name,
    @Nullable String country,
    @Nullable String currency,
    @Nullable String financialYearEnd) {

  private static final int LONGEST_NAME = 160;

  /** What a client is called after it: never longer than a client's name may be (CLI-4). */
  public String businessName() {
    return name.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
        .strip()
        .codePoints()
        .limit(LONGEST_NAME)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
