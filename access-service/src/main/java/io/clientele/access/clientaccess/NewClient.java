package io.clientele.access.clientaccess;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of a client when it was added.
 *
 * @param creator the login that added it
 * @param colleagues the logins named to see it, beside whoever added it (CLI-5)
 * @param teams the teams named to see it
 * @param user the login named to be its first user without being invited, or null (CLI-11)
 */
public record NewClient(
    String id,
    String practice,
    String creator,
    List<String> colleagues,
    List<String> teams,
    @Nullable String user) {

  public NewClient {
    colleagues = List.copyOf(colleagues);
    teams = List.copyOf(teams);
  }
}
