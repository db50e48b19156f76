package io.clientele.simulator.kashflow;

import io.clientele.simulator.provider.Person;

/**
 * A user of one company, which is all a user name opens (providers.md 1.1). Somebody who works for
 * three companies has three.
 *
 * @param id KashFlow's own
 * @param memorableWord of which some characters are asked for; empty if the session comes with the
 *     password already (providers.md 6.1 [S])
 */
public record CompanyUser(
    long id, Person person, long company, String userName, String password, String memorableWord) {

  CompanyUser withPasswordChanged() {
    return new CompanyUser(id, person, company, userName, password + "-changed", memorableWord);
  }

  /** Neither password nor word is for logs. */
  @Override
  public String toString() {
    return "CompanyUser " + userName;
  }
}
