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

/** One row per login, with its places; the teams of colleagues are kept by the platform. */
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
    return roleIn("memberships", "practice", practice, login)
        .map(
            role ->
                Caller.ofPractice(login, practice, role, Set.of()).in(teams.of(practice, login)));
  }

  @Override
  public Optional<Caller> userOf(String login, String client) {
    return roleIn("clients", "client", client, login)
        .map(role -> new Caller(login, "", client, role, Set.of()));
  }

  private Optional<String> roleIn(String places, String place, String id, String login) {
    return Optional.ofNullable(rows.collection().find(Filters.eq(login)).first()).stream()
        .flatMap(row -> row.getList(places, Document.class, List.of()).stream())
        .filter(one -> id.equals(one.getString(place)))
        .findFirst()
        .map(one -> one.getString("role"));
  }
}
