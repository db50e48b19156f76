package io.clientele.integration.merging;

import io.clientele.integration.connection.ClientConnections;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ListProgress;
import io.clientele.integration.lists.Items;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.rules.Books;
import io.clientele.integration.rules.Merge;
import io.clientele.integration.rules.Part;
import io.clientele.integration.rules.SupplierRules;
import io.clientele.integration.rules.SupplierRulesEvent;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Merges lists with what was written before, for those who look after a connection (INT-6). */
public final class Merging {

  private final Aggregates<SupplierRules, SupplierRulesEvent> all;
  private final ClientConnections connections;
  private final Items items;
  private final Clock clock;

  /** Over these. */
  public Merging(
      Aggregates<SupplierRules, SupplierRulesEvent> all,
      ClientConnections connections,
      Items items,
      Clock clock) {
    this.all = all;
    this.connections = connections;
    this.items = items;
    this.clock = clock;
  }

  /** What was merged before, and what could be now. */
  public record Present(Plan plan, SupplierRules rules) {}

  /** The present plan; nothing is changed by making it. */
  public Outcome<Present> plan(Caller caller, String client) {
    var connection = find(caller, client);
    if (connection.isEmpty()) {
      return refused(caller, client);
    }
    var stored = all.find(client);
    var rules = stored.state() == null ? none(connection.get()) : stored.state();
    return new Outcome.Unchanged<>(
        new Present(plan(connection.get(), rules), rules), stored.version());
  }

  /**
   * Binds what a plan says and somebody chose, if the same plan would be made at this moment.
   *
   * @param plan its id
   * @param answer from all rules to what the caller is told
   */
  public Outcome<SupplierRules> apply(
      Caller caller,
      String client,
      String plan,
      List<Choice> choices,
      Cause cause,
      Function<SupplierRules, ?> answer) {
    var connection = find(caller, client);
    return connection.isEmpty()
        ? refused(caller, client)
        : all.command(
            client, cause, now -> applied(connection.get(), now, plan, choices, cause), answer);
  }

  private Decision<SupplierRules, SupplierRulesEvent> applied(
      Connection connection,
      @Nullable SupplierRules now,
      String id,
      List<Choice> choices,
      Cause cause) {
    return Application.decide(
        now == null ? none(connection) : now,
        id,
        choices,
        rules -> plan(connection, rules),
        cause.actor(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Takes a merge back: what it has bound and nobody has changed since is bound no more. */
  public Outcome<SupplierRules> undo(
      Caller caller, String client, String merge, Cause cause, Function<SupplierRules, ?> answer) {
    if (find(caller, client).isEmpty()) {
      return refused(caller, client);
    }
    return all.command(
        client,
        cause,
        now -> {
          var moment = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          return (now == null ? SupplierRules.none(client, caller.practice()) : now)
              .undo(merge, moment.minus(Merge.UNDOABLE), moment);
        },
        answer);
  }

  private Plan plan(Connection connection, SupplierRules rules) {
    var books =
        Books.of(connection)
            .orElseThrow(() -> new IllegalStateException(connection.id() + " has no organisation"));
    var written = Written.in(rules, books);
    var there = there(connection);
    var missing =
        Stream.of(Part.values()).map(Part::list).filter(list -> !there.contains(list)).toList();
    var indexes = new EnumMap<Part, Index>(Part.class);
    for (var part : Part.values()) {
      var ours =
          written.stream().filter(one -> one.part() == part).map(Written::reference).toList();
      var index = new Index(ours);
      if (!ours.isEmpty() && there.contains(part.list())) {
        items.each(
            books.lists(),
            part.list(),
            item -> {
              if (part.takes(item)) {
                index.add(Entry.of(item));
              }
            });
      }
      indexes.put(part, index);
    }
    return Plan.of(
        rules, books, missing, part -> Objects.requireNonNull(indexes.get(part), part.name()));
  }

  private static List<ListName> there(Connection connection) {
    return connection.lists().stream()
        .filter(ListProgress::isThere)
        .map(ListProgress::list)
        .toList();
  }

  private static SupplierRules none(Connection connection) {
    return SupplierRules.none(connection.client(), connection.practice());
  }

  private Optional<Connection> find(Caller caller, String client) {
    return connections.find(caller, client).map(found -> Objects.requireNonNull(found.state()));
  }

  private <S> Outcome<S> refused(Caller caller, String client) {
    return new Outcome.Refused<>(List.of(connections.notFound(caller, client)));
  }
}
