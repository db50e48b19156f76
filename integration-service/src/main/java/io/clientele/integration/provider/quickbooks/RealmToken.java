package io.clientele.integration.provider.quickbooks;

import java.util.regex.Pattern;

/**
 * A token with the company it is for. QuickBooks names the company only once, where the browser
 * comes back (providers.md 3.1), and no call does without: so both texts of a sign-in carry it.
 *
 * @param realm QuickBooks' id of the company: digits
 */
record RealmToken(String realm, String token) {

  private static final Pattern REALM = Pattern.compile("\\d{1,20}");
  private static final char BETWEEN = ':';

  /** Whether this can be the id of a company. It goes into addresses: nothing else may. */
  static boolean isRealm(String text) {
    return REALM.matcher(text).matches();
  }

  static RealmToken read(String packed) {
    int between = packed.indexOf(BETWEEN);
    if (between < 0) {
      throw new IllegalArgumentException("no token of QuickBooks'");
    }
    return new RealmToken(packed.substring(0, between), packed.substring(between + 1));
  }

  String packed() {
    return realm + BETWEEN + token;
  }

  @Override
  public String toString() {
    return "RealmToken for " + realm;
  }
}
