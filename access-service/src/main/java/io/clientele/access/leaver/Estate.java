package io.clientele.access.leaver;

import io.clientele.platform.aggregate.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a colleague leaves behind here, and how it passes on. Everything may be done twice. */
public interface Estate {

  /** Takes them out of every team of the practice. */
  void leaveTeams(String practice, String login, Cause cause);

  /**
   * Passes on what they have at these clients.
   *
   * @param heir who takes it over; null ends it
   */
  void passOn(List<String> clients, String from, @Nullable Heir heir, Cause cause);

  /**
   * Who takes over.
   *
   * @param seesEveryClient by role; else an account manager's post comes with a grant
   */
  record Heir(String login, boolean seesEveryClient) {}
}
