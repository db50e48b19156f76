package io.clientele.client.practice.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.client.practice.Colleagues;
import io.clientele.platform.consume.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** One row per login, with the practices it works at. */
final class HeardColleagues implements Colleagues {

  static final String BY_PRACTICE_INDEX = "memberships-practice";

  private final Rows rows;

  HeardColleagues(Rows rows) {
    this.rows = rows;
  }

  /** Makes the index that counting a practice's colleagues needs. */
  void prepare() {
    rows.collection()
        .createIndex(
            Indexes.ascending("memberships.practice"), new IndexOptions().name(BY_PRACTICE_INDEX));
  }

  @Override
  public boolean mayJoin(String login) {
    var row = rows.collection().find(eq(login)).first();
    return row != null && row.getBoolean("verified", true);
  }

  @Override
  public Map<String, String> roles(Collection<String> logins, String practice) {
    var roles = new HashMap<String, String>();
    if (!logins.isEmpty()) {
      for (var row : rows.collection().find(in("_id", logins))) {
        role(row, practice).ifPresent(role -> roles.put(row.getString("_id"), role));
      }
    }
    return roles;
  }

  private static Optional<String> role(Document row, String practice) {
    return row.getList("memberships", Document.class, List.of()).stream()
        .filter(membership -> practice.equals(membership.getString("practice")))
        .map(membership -> membership.getString("role"))
        .findFirst();
  }

  @Override
  public boolean several(String practice) {
    return rows.collection()
            .find(eq("memberships.practice", practice))
            .limit(2)
            .into(new ArrayList<>())
            .size()
        > 1;
  }
}
