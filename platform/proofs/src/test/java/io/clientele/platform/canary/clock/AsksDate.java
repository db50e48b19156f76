package io.clientele.platform.canary.clock;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

@SuppressWarnings("JavaUtilDate") // what it is here for
final class AsksDate {

  private AsksDate() {}

  static Date time() {
    return new Date();
  }

  static LocalDate day() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
