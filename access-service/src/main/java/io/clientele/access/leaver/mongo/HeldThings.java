package io.clientele.access.leaver.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.clientele.access.leaver.Holdings;
import io.clientele.access.leaver.Page;
import io.clientele.platform.consume.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads what colleagues hold: grants and posts where they lie, the rest as it was heard. */
final class HeldThings implements Holdings {

  private static final Page.Asked ALL = new Page.Asked(null, Integer.MAX_VALUE - 1);

  private final MongoCollection<Document> accesses;
  private final Rows invitations;
  private final Rows authorisations;
  private final Rows connections;

  HeldThings(
      MongoCollection<Document> accesses, Rows invitations, Rows authorisations, Rows connections) {
    this.accesses = accesses;
    this.invitations = invitations;
    this.authorisations = authorisations;
    this.connections = connections;
  }

  @Override
  public Page<String> clients(String practice, String login, Page.Asked page) {
    return part(accesses, theirs("colleagues", practice, login), page, HeldThings::id);
  }

  @Override
  public Page<String> posts(String practice, String login, Page.Asked page) {
    return part(accesses, theirs("accountManager", practice, login), page, HeldThings::id);
  }

  @Override
  public List<String> atClients(String practice, String login, int limit) {
    return accesses
        .find(
            and(
                eq(Heard.PRACTICE, practice),
                or(eq("colleagues", login), eq("accountManager", login))))
        .projection(Projections.include("_id"))
        .limit(limit)
        .map(HeldThings::id)
        .into(new ArrayList<>());
  }

  @Override
  public Page<OpenInvitation> invitations(String practice, String login, Page.Asked page) {
    return part(
        invitations.collection(),
        theirs(Heard.OPEN_BY, practice, login),
        page,
        row ->
            new OpenInvitation(
                id(row),
                row.getString(Heard.KIND),
                row.getString(Heard.CLIENT),
                row.getString(Heard.ROLE),
                row.getString(Heard.STATUS)));
  }

  @Override
  public InvitedTo invitedTo(String practice, String login) {
    var open = invitations(practice, login, ALL).items();
    return new InvitedTo(
        open.stream()
            .map(OpenInvitation::client)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()),
        open.stream().anyMatch(one -> one.client() == null));
  }

  @Override
  public Set<String> notGranted(
      String practice, Set<String> clients, Set<String> colleagues, Set<String> teams) {
    var left = new HashSet<>(clients);
    accesses
        .find(
            and(
                in("_id", clients),
                eq(Heard.PRACTICE, practice),
                or(in("colleagues", colleagues), in("teams", teams))))
        .projection(Projections.include("_id"))
        .map(HeldThings::id)
        .forEach(left::remove);
    return left;
  }

  @Override
  public List<HeldAuthorisation> authorisations(String practice, String login, int most) {
    return authorisations
        .collection()
        .find(and(theirs(Heard.PERSON, practice, login), ne(Heard.STATUS, "EXPIRED")))
        .sort(Sorts.ascending("_id"))
        .into(new ArrayList<>())
        .stream()
        .map(
            row ->
                new HeldAuthorisation(
                    id(row),
                    row.getString(Heard.SOFTWARE),
                    row.getString(Heard.STATUS),
                    connectionsOf(id(row), most)))
        .toList();
  }

  private Page<HeldConnection> connectionsOf(String authorisation, int most) {
    return part(
        connections.collection(),
        // What has lapsed or expired does not stop for want of it.
        and(
            eq(Heard.AUTHORISATION, authorisation),
            nin(Heard.STATUS, "LAPSED", "EXPIRED", "DISCONNECTED")),
        new Page.Asked(null, most),
        row ->
            new HeldConnection(id(row), row.getString(Heard.CLIENT), row.getString(Heard.STATUS)));
  }

  private static Bson theirs(String field, String practice, String login) {
    return and(eq(field, login), eq(Heard.PRACTICE, practice));
  }

  private static String id(Document row) {
    return row.getString("_id");
  }

  private static <T> Page<T> part(
      MongoCollection<Document> collection,
      Bson which,
      Page.Asked page,
      Function<Document, T> read) {
    var after = page.after();
    var found =
        collection
            .find(after == null ? which : and(which, gt("_id", after)))
            .projection(Projections.include(Heard.FIELDS))
            .sort(Sorts.ascending("_id"))
            .limit(page.limit() + 1)
            .into(new ArrayList<>());
    return Page.of(collection.countDocuments(which), found, page.limit(), HeldThings::id).map(read);
  }
}
