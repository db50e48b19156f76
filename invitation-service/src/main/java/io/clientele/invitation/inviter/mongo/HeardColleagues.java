package io.clientele.invitation.inviter.mongo;

import com.mongodb.client.model.Filters;
import io.clientele.invitation.inviter.Colleagues;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** One row per login, with its memberships; their teams are kept by the platform. */
final class HeardColleagues implements Colleagues {

  private final Rows rows;
  private final TeamsOf teams;

  HeardColleagues(Rows rows, TeamsOf teams) {
    this.rows = rows;
    this.teams = teams;
  }

  @Override
  public boolean knows(String login) {
    return rows.collection().find(Filters.eq(login)).first() != null;
  }

  @Override
  public Optional<Caller> find(String login, String practice) {
    var row = rows.collection().find(Filters.eq(login)).first();
    return row == null
        ? Optional.empty()
        : row.getList("memberships", Document.class, List.of()).stream()
            .filter(membership -> practice.equals(membership.getString("practice")))
            .findFirst()
            .map(
                membership ->
                    Caller.ofPractice(login, practice, membership.getString("role"), Set.of())
                        .in(teams.of(practice, login)));
  }
}
