package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.ProviderFault.Disconnected;

/**
 * An open session. It is of one company, which no call names (providers.md 1.2).
 *
 * @param token goes with every call
 * @param company KashFlow's id of it
 */
record Session(String token, String company) {

  /** From an access text. */
  static Session read(String access) {
    var at = access.indexOf(' ');
    return new Session(access.substring(at + 1), access.substring(0, at));
  }

  String text() {
    return company + " " + token;
  }

  /**
   * The same, if it is of this company.
   *
   * @throws Disconnected if it is of another one: its lists are not to be taken for those asked for
   */
  Session of(String organisation) {
    if (!company.equals(organisation)) {
      throw new Disconnected("this KashFlow user is one of another company");
    }
    return this;
  }

  @Override
  public String toString() {
    return "Session of company " + company; // the token is in no log
  }
}
