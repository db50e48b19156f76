package io.clientele.standalone.journey.api;

import io.clientele.standalone.journey.data.Employer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A client to add, for bookkeeping.
 *
 * @param body what is sent
 */
public record NewClient(Map<String, Object> body) {

  /** A company, nobody of which is invited. */
  public static NewClient of(Employer employer) {
    NewClient business = named(employer.name()).with("kind", "BUSINESS");
    String industry = employer.industry();
    return industry == null ? business : business.with("industry", industry);
  }

  /** A company, one person of which is invited. */
  public static NewClient inviting(Employer employer, Invitee invitee) {
    return of(employer)
        .with(
            "invitation",
            Map.of("name", invitee.name(), "email", invitee.email(), "mobile", invitee.mobile()));
  }

  /**
   * The organisation chosen for a connection, whose name it takes.
   *
   * @param draft the id of the connection
   */
  public static NewClient connected(String draft) {
    return bare().with("kind", "BUSINESS").with("connection", draft);
  }

  /** Somebody of whom no more is said, nobody of whom is invited. */
  public static NewClient named(String name) {
    return bare().with("businessName", name);
  }

  private static NewClient bare() {
    return new NewClient(Map.of("solutions", List.of("BOOKKEEPING"), "invitation", "SKIP"));
  }

  /** The same, saying this as well. */
  public NewClient with(String field, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(body);
    more.put(field, value);
    return new NewClient(more);
  }
}
