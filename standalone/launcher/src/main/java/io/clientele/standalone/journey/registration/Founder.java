package io.clientele.standalone.journey.registration;

import io.clientele.standalone.journey.api.Session;
import java.util.Map;

/**
 * Somebody who registers an accountant practice.
 *
 * @param practice its name
 * @param region UK, US or CA
 * @param name theirs
 * @param mailbox the beginning of their address
 * @param domain the end of it
 */
public record Founder(String practice, String region, String name, String mailbox, String domain) {

  /** What they send to register, to be its admin with this address and password. */
  Map<String, Object> application(Session admin) {
    return Map.of(
        "name",
        practice,
        "region",
        region,
        "partnerType",
        "ACCOUNTANT",
        "admin",
        Map.of("name", name, "email", admin.email(), "password", admin.password()));
  }
}
