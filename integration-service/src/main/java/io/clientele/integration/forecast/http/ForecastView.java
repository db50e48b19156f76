package io.clientele.integration.forecast.http;

import io.clientele.integration.connection.Foretold;
import io.clientele.integration.forecast.Forecast;
import io.clientele.integration.forecast.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as it is answered: the practice, its people, and a page of what ends.
 *
 * @param practice of the clients the caller sees
 */
record ForecastView(
    Tally practice, List<PersonView> people, List<Foretold> items, @Nullable String nextCursor) {

  /** One person's connections, counted. */
  record PersonView(String person, Tally connections) {}

  static ForecastView of(Forecast forecast) {
    var next = forecast.next();
    return new ForecastView(
        forecast.all(),
        forecast.people().stream().map(one -> new PersonView(one.login(), one.tally())).toList(),
        forecast.items(),
        next == null ? null : next.cursor());
  }
}
