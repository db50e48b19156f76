package io.clientele.client.roster;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the list can be sorted by, and filtered by as far as its values are a closed set or have a
 * range (LST-3). Each has a value in every row, or none if it is unknown.
 */
public enum Column {
  NAME(Kind.TEXT),
  PRACTICE_CODE(Kind.TEXT),
  KIND(Kind.CHOICE),
  STATUS(Kind.CHOICE),
  /** The software of its newest connection. */
  SOFTWARE(Kind.CHOICE),
  INTEGRATION_STATUS(Kind.CHOICE),
  /** Until when that connection lasts, as far as its provider's rules tell (BEY-4). */
  INTEGRATION_ENDS_AT(Kind.INSTANT),
  /** A login: no name of a person is known here. */
  ACCOUNT_MANAGER(Kind.CHOICE),
  /** Every add-on it has, in the order of their names, with commas between. */
  ADD_ONS(Kind.CHOICE),
  HEALTH_SCORE(Kind.NUMBER),
  HEALTH_BAND(Kind.CHOICE),
  COSTS(Kind.NUMBER),
  SALES(Kind.NUMBER),
  EXPENSE_CLAIMS(Kind.NUMBER),
  BOOKKEEPING_MANAGED_BY(Kind.CHOICE),
  BOOKKEEPING_FREQUENCY(Kind.CHOICE),
  AUTO_PUBLISH_SUPPLIERS(Kind.NUMBER),
  ITEM_DELAY_DAYS(Kind.NUMBER),
  MOBILE_USERS(Kind.NUMBER),
  LATEST_ITEM(Kind.DATE),
  OLDEST_ITEM(Kind.DATE),
  MISSING_PAPERWORK(Kind.NUMBER),
  REQUESTED_PAPERWORK(Kind.NUMBER),
  /** Until when somebody who is invited may answer; unknown if nobody is. */
  PENDING_INVITATION(Kind.INSTANT),
  CREATED_AT(Kind.INSTANT);

  /**
   * What its values are: {@code String}, {@code String}, {@code Long}, {@code LocalDate}, {@code
   * Instant}.
   */
  public enum Kind {
    TEXT,
    CHOICE,
    NUMBER,
    DATE,
    INSTANT;

    private static final int LAST_YEAR = 9999;

    /**
     * A value from how people and cursors write it: {@code 40}, {@code 2026-01-31}, {@code
     * 2026-01-31T12:00:00Z}; empty if it is none, or none that can be kept.
     */
    public Optional<Object> read(String text) {
      try {
        return switch (this) {
          case TEXT, CHOICE -> Optional.of(text);
          case NUMBER -> Optional.of(Long.valueOf(text));
          case DATE -> Optional.<Object>of(LocalDate.parse(text)).filter(Kind::isOfOurTime);
          case INSTANT -> Optional.<Object>of(Instant.parse(text)).filter(Kind::isOfOurTime);
        };
      } catch (NumberFormatException | DateTimeException e) {
        return Optional.empty();
      }
    }

    // Dates are kept as text, which is in order only while years have four digits.
    private static boolean isOfOurTime(Object time) {
      var year =
          time instanceof Instant instant
              ? instant.atOffset(ZoneOffset.UTC).getYear()
              : ((LocalDate) time).getYear();
      return year >= 0 && year <= LAST_YEAR;
    }
  }

  private final Kind kind;

  Column(Kind kind) {
    this.kind = kind;
  }

  /** The column that is named so on the wire; empty if there is none. */
  public static Optional<Column> named(String key) {
    return Arrays.stream(values()).filter(column -> column.key().equals(key)).findAny();
  }

  /** What its values are. */
  public Kind kind() {
    return kind;
  }

  /** As it is named on the wire and in the store: {@code healthScore}. */
  public String key() {
    var words = name().toLowerCase(Locale.ROOT).split("_");
    var key = new StringBuilder(words[0]);
    for (var i = 1; i < words.length; i++) {
      key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return key.toString();
  }
}
