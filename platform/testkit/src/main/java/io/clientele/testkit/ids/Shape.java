package io.clientele.testkit.ids;

import java.util.Locale;

/** What may be done to an id; each makes another one of it, which is nobody's. */
enum Shape {
  AS_IT_IS(true),
  LAST_CHARACTER_CHANGED(true),
  UPPER_CASE(true),
  SPACE_BEFORE(true),
  VERY_LONG(true),
  NOT_ASCII(true),
  // What follows may be stopped at the door, before anybody asks whose it is.
  SLASH_AFTER(false),
  NUL_AFTER(false),
  NOTHING(false);

  private final boolean comesIn;

  Shape(boolean comesIn) {
    this.comesIn = comesIn;
  }

  /** Whether it reaches the service, which then must answer as to any id of nothing. */
  boolean comesIn() {
    return comesIn;
  }

  String of(String id) {
    return switch (this) {
      case AS_IT_IS -> id;
      case LAST_CHARACTER_CHANGED ->
          id.substring(0, id.length() - 1) + (id.endsWith("a") ? "b" : "a");
      case UPPER_CASE -> id.toUpperCase(Locale.ROOT);
      case SPACE_BEFORE -> " " + id;
      case VERY_LONG -> id + "x".repeat(2_000);
      case NOT_ASCII -> id + "é\uD83D\uDE00";
      case SLASH_AFTER -> id + "/";
      case NUL_AFTER -> id + "\0";
      case NOTHING -> "";
    };
  }
}
