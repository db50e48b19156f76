package io.clientele.subscription.addon.http;

import io.clientele.subscription.addon.LicenceBook.ClientLicence;
import io.clientele.subscription.licence.Licence.Block;
import io.clientele.subscription.licence.Licence.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the clients that have an add-on, or wait for it.
 *
 * @param nextCursor where the next page begins; null if there is none
 */
record LicencesView(List<One> items, @Nullable String nextCursor) {

  /**
   * One client's licence.
   *
   * @param reason why it is blocked
   * @param software of the client's bookkeeping
   */
  record One(
      String client,
      Status status,
      @Nullable Block reason,
      @Nullable String software,
      Instant since) {

    static One of(ClientLicence one) {
      var licence = one.licence();
      return new One(
          one.client(), licence.status(), licence.reason(), licence.software(), licence.since());
    }
  }

  /**
   * A page of at most so many.
   *
   * @param found one more than that, if there are more
   */
  static LicencesView of(List<ClientLicence> found, int most) {
    var page = found.subList(0, Math.min(most, found.size()));
    return new LicencesView(
        page.stream().map(One::of).toList(), found.size() > most ? page.getLast().client() : null);
  }
}
