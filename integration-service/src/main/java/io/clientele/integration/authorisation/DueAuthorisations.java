package io.clientele.integration.authorisation;

import io.clientele.integration.provider.Software;
import java.time.Instant;
import java.util.List;

/** Finds authorisations something has to be done about; the oldest first. */
public interface DueAuthorisations {

  /**
   * Those of one software to be refreshed by now, but the next. Not those under a key this instance
   * was not given: another one refreshes them.
   */
  List<Authorisation> toRefresh(Software software, Instant now, int most);

  /** Those of them whose last refresh failed. */
  List<Authorisation> toRefreshAgain(Software software, Instant now, int most);

  /** Those of one software to be looked at by now. */
  List<Authorisation> toReview(Software software, Instant now, int most);

  /** Whether the same account at the provider is kept in another place too. */
  boolean hasTwin(Authorisation authorisation);
}
