package io.clientele.integration.rules;

import io.clientele.integration.connection.ClientConnections;
import io.clientele.integration.connection.ClientFacts;
import io.clientele.integration.connection.Clients;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.lists.Items;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The supplier rules of clients, for those who may look after their connections (INT-2, INT-5). */
public final class ClientRules {

  private final Aggregates<SupplierRules, SupplierRulesEvent> all;
  private final ClientConnections connections;
  private final Clients clients;
  private final Items items;

  /** Over these. */
  public ClientRules(
      Aggregates<SupplierRules, SupplierRulesEvent> all,
      ClientConnections connections,
      Clients clients,
      Items items) {
    this.all = all;
    this.connections = connections;
    this.clients = clients;
    this.items = items;
  }

  /** The rules of a client; none, in version 0, while none was written. */
  public Outcome<SupplierRules> find(Caller caller, String client) {
    return connections.mayLookAfter(caller, client)
        ? present(caller, all.find(client))
        : notFound();
  }

  // Where none are it does not matter whose they would be.
  private static Outcome<SupplierRules> present(Caller caller, Stored<SupplierRules> stored) {
    var state = stored.state();
    return new Outcome.Unchanged<>(
        state == null ? SupplierRules.none(stored.id(), caller.practice()) : state,
        stored.version());
  }

  /** The practice that looks after a client; a token of the client's own people names none. */
  private Optional<String> practice(Caller caller, String client) {
    return caller.practice().isEmpty()
        ? clients.find(client).map(ClientFacts::practice)
        : Optional.of(caller.practice());
  }

  /** The books a client is connected to, as far as this caller sees them. */
  public Optional<Books> books(Caller caller, String client) {
    return connections.find(caller, client).flatMap(ClientRules::books);
  }

  private static Optional<Books> books(Stored<Connection> stored) {
    return Optional.ofNullable(stored.state()).flatMap(Books::of);
  }

  /**
   * Writes a new rule.
   *
   * @param rule its id
   * @param answer from all rules to what the caller is told
   */
  public Outcome<SupplierRules> add(
      Caller caller,
      String client,
      String rule,
      WantedRule wanted,
      Cause cause,
      Function<SupplierRules, ?> answer) {
    return connections.mayLookAfter(caller, client)
        ? all.command(
            client, cause, now -> written(caller, client, now, rule, wanted, null), answer)
        : notFound();
  }

  /**
   * Writes a rule anew.
   *
   * @param seen the version of all rules the caller saw
   */
  public Outcome<SupplierRules> change(
      Caller caller,
      String client,
      String rule,
      WantedRule wanted,
      IfMatch seen,
      Cause cause,
      Function<SupplierRules, ?> answer) {
    return connections.mayLookAfter(caller, client)
        ? all.edit(client, seen, cause, now -> rewritten(caller, client, now, rule, wanted), answer)
        : notFound();
  }

  /** Takes a rule away. */
  public Outcome<SupplierRules> remove(
      Caller caller, String client, String rule, Cause cause, Function<SupplierRules, ?> answer) {
    if (!connections.mayLookAfter(caller, client)) {
      return notFound();
    }
    return all.command(
        client,
        cause,
        now -> now == null ? Decision.refused(SupplierRules.noSuchRule()) : now.remove(rule),
        answer);
  }

  private Decision<SupplierRules, SupplierRulesEvent> rewritten(
      Caller caller, String client, @Nullable SupplierRules now, String rule, WantedRule wanted) {
    var before = now == null ? null : now.find(rule).orElse(null);
    return before == null
        ? Decision.refused(SupplierRules.noSuchRule())
        : written(caller, client, now, rule, wanted, before);
  }

  private Decision<SupplierRules, SupplierRulesEvent> written(
      Caller caller,
      String client,
      @Nullable SupplierRules now,
      String id,
      WantedRule wanted,
      @Nullable SupplierRule before) {
    var practice = practice(caller, client);
    if (practice.isEmpty()) {
      return Decision.refused(
          RuleReason.CLIENT_NOT_YET.because(
              "We have not heard yet who looks after this client; try again in a moment."));
    }
    var present = now == null ? SupplierRules.none(client, practice.get()) : now;
    var resolving = new Resolving(items, books(caller, client).orElse(null));
    return resolving
        .rule(id, wanted, before)
        .map(present::write)
        .orElseGet(() -> Decision.refused(resolving.problems()));
  }

  private static Outcome<SupplierRules> notFound() {
    return new Outcome.Refused<>(
        List.of(
            RuleReason.CLIENT_NOT_FOUND.because("There is no such client, or you do not see it.")));
  }
}
