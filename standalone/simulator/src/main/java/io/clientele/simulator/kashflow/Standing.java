package io.clientele.simulator.kashflow;

/**
 * What stands between a user and the books.
 *
 * @param subscriptionExpired the company no longer pays
 * @param temporaryPassword the password was given by somebody else and is to be changed first
 */
public record Standing(boolean subscriptionExpired, boolean temporaryPassword) {

  static final Standing GOOD = new Standing(false, false);
}
