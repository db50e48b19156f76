package io.clientele.access.clientaccess.explaining;

import io.clientele.access.clientaccess.grant.Duty;
import io.clientele.access.clientaccess.grant.Grant;
import io.clientele.access.clientaccess.granting.KnownTeam;
import io.clientele.platform.audience.Audience;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way by which a colleague sees a client (ACC-2, BEY-3).
 *
 * @param role the role that gives it, or null
 * @param team the team whose grant gives it, or null
 * @param duties what it is for; a role is for everything
 * @param grantedBy the login that gave the grant; null for a role, and for a grant that is older
 *     than what was kept of it
 * @param grantedAt when; null as well then
 * @param memberBy the login that put them into the team; null for what is no team
 * @param memberSince when; null as well then
 */
public record AccessPath(
    Audience.Kind kind,
    @Nullable String role,
    @Nullable String team,
    List<Duty> duties,
    @Nullable String grantedBy,
    @Nullable Instant grantedAt,
    @Nullable String memberBy,
    @Nullable Instant memberSince) {

  public AccessPath {
    duties = List.copyOf(duties);
  }

  static AccessPath byRole(String role) {
    return new AccessPath(Audience.Kind.ROLE, role, null, Duty.ALL, null, null, null, null);
  }

  static AccessPath byGrant(Grant grant) {
    return new AccessPath(
        Audience.Kind.GRANT, null, null, grant.duties(), grant.by(), grant.at(), null, null);
  }

  static AccessPath byTeam(Grant grant, KnownTeam.Member member) {
    return new AccessPath(
        Audience.Kind.TEAM,
        null,
        grant.to().id(),
        grant.duties(),
        grant.by(),
        grant.at(),
        member.by(),
        member.at());
  }
}
