package io.clientele.access.clientaccess.granting;

import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grantee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be given and taken away at many clients.
 *
 * @param grants to whom they are to be granted
 * @param withdrawals from whom grants are to be taken
 * @param clients by id, each once
 */
public record AccessChanges(List<Wanted> grants, List<Grantee> withdrawals, List<String> clients) {

  public AccessChanges {
    grants = List.copyOf(grants);
    withdrawals = List.copyOf(withdrawals);
    clients = clients.stream().distinct().toList();
  }

  /**
   * One grant.
   *
   * @param duties what for; null leaves them as they are, and means all of them at first
   */
  public record Wanted(Grantee to, @Nullable List<Duty> duties) {}
}
