package io.clientele.subscription.terms;

import io.clientele.subscription.plan.Region;
import java.time.ZoneId;

/** Where the days of a practice begin that has not said so. */
final class TimeZones {

  private TimeZones() {}

  static ZoneId of(Region region) {
    return ZoneId.of(
        switch (region) {
          case UK -> "Europe/London";
          case US -> "America/New_York";
          case CA -> "America/Toronto";
        });
  }
}
