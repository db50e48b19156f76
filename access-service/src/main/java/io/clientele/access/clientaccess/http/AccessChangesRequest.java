package io.clientele.access.clientaccess.http;

import io.clientele.access.clientaccess.ClientAccessRefusal;
import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grantee;
import io.clientele.access.clientaccess.granting.AccessChanges;
import io.clientele.platform.decision.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST .../access-changes} takes.
 *
 * @param clients by id; each is changed by all of it
 */
record AccessChangesRequest(
    @Nullable @Size(max = 20) List<Given> grant,
    @Nullable @Size(max = 20) List<Taken> withdraw,
    @NotNull @Size(min = 1, max = 5_000) List<@NotBlank @Size(max = 64) String> clients) {

  /** A grant to one of both. */
  record Given(
      @Nullable @Size(max = 64) String colleague,
      @Nullable @Size(max = 64) String team,
      @Nullable @Size(max = 3) List<Duty> duties) {}

  /** Whose grant is withdrawn: one of both. */
  record Taken(@Nullable @Size(max = 64) String colleague, @Nullable @Size(max = 64) String team) {}

  /**
   * What is wanted.
   *
   * @param faults takes in every entry that names both or neither
   */
  AccessChanges read(List<Refusal> faults) {
    var grants = new ArrayList<AccessChanges.Wanted>();
    var withdrawals = new ArrayList<Grantee>();
    for (var one : grant == null ? List.<Given>of() : grant) {
      var to = grantee(one.colleague, one.team, "grant[" + grants.size() + "]", faults);
      var duties = one.duties == null || one.duties.isEmpty() ? null : one.duties;
      grants.add(new AccessChanges.Wanted(to, duties));
    }
    for (var one : withdraw == null ? List.<Taken>of() : withdraw) {
      withdrawals.add(
          grantee(one.colleague, one.team, "withdraw[" + withdrawals.size() + "]", faults));
    }
    return new AccessChanges(grants, withdrawals, clients);
  }

  private static Grantee grantee(
      @Nullable String colleague, @Nullable String team, String field, List<Refusal> faults) {
    if (colleague != null && team == null) {
      return Grantee.colleague(colleague);
    }
    if (colleague == null && team != null) {
      return Grantee.team(team);
    }
    faults.add(
        ClientAccessRefusal.GRANTEE_UNCLEAR
            .because("Name a colleague or a team, one of both.")
            .about(field));
    return Grantee.colleague("");
  }
}
