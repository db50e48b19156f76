package io.clientele.platform.access;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import io.clientele.platform.audience.Granted;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.token.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who may see which client, as access-service told it (LST-4). For services that ask about one
 * client at a time; the client list keeps the same in its rows.
 */
public final class ClientAccess {

  private static final String SUBJECT = "client-access";

  private final Rows rows;

  /**
   * What we want to know: {@code clientele.access}, subject {@code client-access/<client>}.
   *
   * @param teams missing from what was told before a client could be granted to one
   */
  record State(
      String client,
      String practice,
      List<String> colleagues,
      @Nullable List<String> teams,
      List<User> users) {

    /** A person of the client's own business. */
    record User(String login) {}
  }

  /** Access as kept in these rows. */
  public ClientAccess(Rows rows) {
    this.rows = rows;
  }

  /** The projection that feeds the rows. */
  public Projection projection() {
    return Projection.of(
        SUBJECT,
        State.class,
        rows,
        State::client,
        access ->
            new Document("practice", access.practice())
                .append("colleagues", access.colleagues())
                .append("teams", Objects.requireNonNullElse(access.teams(), List.of()))
                .append("users", access.users().stream().map(State.User::login).toList()));
  }

  /**
   * Whether this caller sees this client: as a colleague of the practice that looks after it, by
   * role (CLI-5), by a grant to them or to a team they are in (ACC-3), or as a user of its own.
   * Nobody sees a client not heard of yet.
   */
  public boolean sees(Caller caller, String client) {
    return seen(caller, List.of(client)).contains(client);
  }

  /** Of these clients those that this caller {@link #sees}, at one look. */
  public Set<String> seen(Caller caller, Collection<String> clients) {
    return rows.collection().find(in("_id", clients)).into(new ArrayList<>()).stream()
        .filter(row -> sees(caller, row))
        .map(row -> row.getString("_id"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean sees(Caller caller, Document row) {
    if (!caller.client().isEmpty()) {
      return caller.client().equals(row.getString("_id"))
          && names(row, "users").contains(caller.login());
    }
    return granted(row).isSeenBy(caller.viewer());
  }

  private static Granted granted(Document row) {
    return new Granted(
        row.getString("practice"),
        Set.copyOf(names(row, "colleagues")),
        Set.copyOf(names(row, "teams")));
  }

  /** Whether anything was heard of who sees this client. */
  public boolean knows(String client) {
    return rows.collection().find(eq(client)).first() != null;
  }

  private static List<String> names(Document row, String field) {
    return row.getList(field, String.class, List.of());
  }
}
