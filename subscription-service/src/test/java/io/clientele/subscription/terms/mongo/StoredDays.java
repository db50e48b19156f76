package io.clientele.subscription.terms.mongo;

import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How the service stores days, for tests that have no container. */
public final class StoredDays {

  private StoredDays() {}

  /** What it converts by. */
  public static MongoCustomConversions conversions() {
    return new DaysAsText().mongoCustomConversions();
  }
}
