package io.clientele.integration.connection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.connection.Foretold;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.AggregateStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

final class MongoConnectionIndex implements ConnectionIndex {

  private static final List<String> USING =
      Stream.of(
              ConnectionStatus.AUTHORISED,
              ConnectionStatus.CHOSEN,
              ConnectionStatus.LAPSING,
              ConnectionStatus.IMPORTING,
              ConnectionStatus.CONNECTED)
          .map(Enum::name)
          .toList();

  private static final List<String> IMPORTED =
      Stream.of(ConnectionStatus.IMPORTING, ConnectionStatus.CONNECTED).map(Enum::name).toList();

  private static final List<String> ATTACHED =
      Arrays.stream(ConnectionStatus.values())
          .filter(ConnectionStatus::isAttached)
          .map(Enum::name)
          .toList();

  private static final List<String> OVER =
      Stream.of(ConnectionStatus.LAPSED, ConnectionStatus.DISCONNECTED).map(Enum::name).toList();

  private static final List<String> UNDECIDED =
      Stream.of(ConnectionStatus.AUTHORISED, ConnectionStatus.CHOSEN, ConnectionStatus.LAPSING)
          .map(Enum::name)
          .toList();

  private final AggregateStore store;

  MongoConnectionIndex(AggregateStore store) {
    this.store = store;
  }

  @Override
  public Optional<Connection> bySignIn(String hash) {
    return first(connections().find(eq("signIn", hash)))
        .or(() -> first(connections().find(eq("renewal.signIn", hash))));
  }

  @Override
  public List<Connection> ofClient(String client) {
    return connections()
        .find(and(eq("client", client), nin("status", OVER)))
        .map(document -> store.read(ConnectionStore.TYPE, document))
        .into(new ArrayList<>());
  }

  @Override
  public Optional<Connection> endedOf(String client) {
    return first(
        connections()
            .find(and(eq("client", client), eq("status", ConnectionStatus.DISCONNECTED.name())))
            .sort(Sorts.descending("startedAt")));
  }

  private Optional<Connection> first(FindIterable<Document> found) {
    return Optional.ofNullable(found.first())
        .map(document -> store.read(ConnectionStore.TYPE, document));
  }

  @Override
  public List<String> by(String authorisation) {
    return ids(eq("authorisation", authorisation), "_id", 0);
  }

  @Override
  public boolean isUsed(String authorisation) {
    return isAny(and(eq("authorisation", authorisation), in("status", USING)))
        || isAny(eq("renewal.authorisation", authorisation));
  }

  @Override
  public boolean isUndecided(String authorisation) {
    return isAny(and(eq("authorisation", authorisation), in("status", UNDECIDED)))
        || isAny(eq("renewal.authorisation", authorisation));
  }

  @Override
  public List<String> overdue(Instant now, int most) {
    return Stream.of("lapsesAt", "renewal.lapsesAt")
        .flatMap(field -> ids(lte(field, Date.from(now)), field, most).stream())
        .toList();
  }

  @Override
  public List<String> unsettled(Software software, Instant now, int most) {
    return due("renewal.settleAt", software, now, most);
  }

  @Override
  public List<String> toForetell(Instant now, int most) {
    return ids(lte("outlook.lookAt", Date.from(now)), "outlook.lookAt", most);
  }

  @Override
  public List<Foretold> foretold(String practice) {
    return connections()
        .find(and(eq("practice", practice), in("status", ATTACHED)))
        .projection(ForetoldRow.FIELDS)
        .map(ForetoldRow::read)
        .into(new ArrayList<>());
  }

  @Override
  public List<String> imported(String after, int most) {
    return ids(and(gt("_id", after), in("status", IMPORTED)), "_id", most);
  }

  @Override
  public List<String> leaving(Software software, Instant now, int most) {
    return due("left.at", software, now, most);
  }

  @Override
  public List<String> importsDue(Software software, Instant now, int most) {
    return due("run.dueAt", software, now, most);
  }

  private List<String> due(String field, Software software, Instant now, int most) {
    return ids(and(lte(field, Date.from(now)), eq("software", software.name())), field, most);
  }

  @Override
  public Map<String, Connection> holders(
      String practice, Software software, Collection<String> organisations) {
    var byKey =
        organisations.stream()
            .distinct()
            .collect(
                Collectors.toMap(
                    id -> Connection.organisationKey(practice, software, id), Function.identity()));
    var holders = new HashMap<String, Connection>();
    for (var document : connections().find(in("organisationKey", byKey.keySet()))) {
      var organisation = byKey.get(document.getString("organisationKey"));
      holders.put(String.valueOf(organisation), store.read(ConnectionStore.TYPE, document));
    }
    return holders;
  }

  private boolean isAny(Bson filter) {
    return connections().find(filter).first() != null;
  }

  private List<String> ids(Bson filter, String order, int most) {
    return connections()
        .find(filter)
        .projection(Projections.include("_id"))
        .sort(Sorts.ascending(order))
        .limit(most)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> connections() {
    return store.collection(ConnectionStore.TYPE);
  }
}
