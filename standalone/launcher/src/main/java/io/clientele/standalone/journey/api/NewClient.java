package io.clientele.standalone.journey.api;

import io.clientele.standalone.journey.data.Employer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A client to add, for bookkeeping.
 *
 * @param body what is sent
 */
public record NewClient(Map<String, Object> body) {

  private static final String SKIP = "SKIP";

  /** A company, nobody of which is invited. */
  public static NewClient of(Employer employer) {
    return named(employer, SKIP);
  }

  /** A company, one person of which is invited. */
  public static NewClient inviting(Employer employer, Invitee invitee) {
    return named(
        employer,
        Map.of("name", invitee.name(), "email", invitee.email(), "mobile", invitee.mobile()));
  }

  /**
   * The organisation chosen for a connection, whose name it takes.
   *
   * @param draft the id of the connection
   */
  public static NewClient connected(String draft) {
    Map<String, Object> body = business(SKIP);
    body.put("connection", draft);
    return new NewClient(body);
  }

  private static NewClient named(Employer employer, Object invitation) {
    Map<String, Object> body = business(invitation);
    body.put("businessName", employer.name());
    if (employer.industry() != null) {
      body.put("industry", employer.industry());
    }
    return new NewClient(body);
  }

  private static Map<String, Object> business(Object invitation) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "BUSINESS");
    body.put("solutions", List.of("BOOKKEEPING"));
    body.put("invitation", invitation);
    return body;
  }
}
