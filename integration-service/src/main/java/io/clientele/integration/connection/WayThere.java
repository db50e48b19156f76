package io.clientele.integration.connection;

import java.net.URI;

/**
 * Where a person signs in, and what binds that to the browser in which they asked (INT-3).
 *
 * @param address the provider's page, or our own form
 * @param state goes along and comes back
 * @param browser what their browser keeps, and shows when it comes back; told to nobody else
 */
public record WayThere(URI address, String state, String browser) {

  @Override
  public String toString() {
    return "WayThere"; // all of it is a secret
  }
}
