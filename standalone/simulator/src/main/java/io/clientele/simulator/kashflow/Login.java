package io.clientele.simulator.kashflow;

import java.util.List;

/** What somebody is answered who logs in (providers.md 6.1). */
public sealed interface Login {

  /**
   * The password was right: now for some characters of the memorable word.
   *
   * @param positions counted from 1
   */
  record Asked(String temporaryToken, List<Integer> positions, CompanyUser user, Standing standing)
      implements Login {}

  /** In, until the session has been idle too long. */
  record In(String sessionToken, CompanyUser user, Standing standing) implements Login {}

  /** Refused; counted, and the user is locked when it was once too often. */
  record Wrong(boolean password) implements Login {}

  /** Refused whatever was sent. */
  record Locked() implements Login {}
}
