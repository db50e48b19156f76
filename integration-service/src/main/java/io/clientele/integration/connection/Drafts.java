package io.clientele.integration.connection;

import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Connections for clients that are being added (CLI-4, INT-3). */
public final class Drafts {

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final Providers providers;
  private final OfferedOrganisations organisations;
  private final DraftTerms terms;
  private final Clock clock;

  /** Drafts of one instance. */
  public Drafts(
      Aggregates<Connection, ConnectionEvent> connections,
      Providers providers,
      OfferedOrganisations organisations,
      DraftTerms terms,
      Clock clock) {
    this.connections = connections;
    this.providers = providers;
    this.organisations = organisations;
    this.terms = terms;
    this.clock = clock;
  }

  /** The id of what a cause starts; the same when it is repeated. */
  public String idFor(Cause cause) {
    return cause.newId(Connection.TYPE);
  }

  /** Starts one, to software that is connected while a client is added (CLI-4). */
  public Outcome<Connection> start(
      String id, Software software, Caller caller, Cause cause, Function<Connection, ?> answer) {
    var lacks = Adder.lacks(caller);
    if (lacks.isPresent()) {
      return refused(lacks.get());
    }
    var notOpen = Drafting.notOpen(software);
    if (notOpen.isPresent()) {
      return refused(notOpen.get());
    }
    if (!providers.of(software).isSetUp()) {
      return refused(Drafting.notSetUp(software));
    }
    var draft =
        new NewDraft(
            id,
            caller.practice(),
            cause.newId("client to be"),
            software,
            caller.login(),
            terms.state(id).hash(),
            terms.life(),
            Purpose.ADD);
    return connections.command(
        id,
        cause,
        before ->
            before == null
                ? Drafting.start(draft, clock.instant())
                : Decision.refused(Drafting.keyOutlived()),
        answer);
  }

  /** As {@link #wayThere(Connection, Caller)}, for the draft of this id. */
  public Optional<WayThere> wayThere(String id, Caller caller) {
    return wayThere(Objects.requireNonNull(connections.find(id).state()), caller);
  }

  /**
   * Where the person signs in: told to the one who started it, because whatever sign-in comes back
   * from there is kept as theirs. Empty also if the secret was changed since, without keeping the
   * one it was started under.
   */
  public Optional<WayThere> wayThere(Connection draft, Caller caller) {
    return terms.address(SignIn.first(draft), providers.of(draft.software()), caller);
  }

  /** A draft of the caller's practice, if the caller may have one. */
  public Optional<Stored<Connection>> find(String id, Caller caller) {
    var found = connections.find(id);
    return Optional.of(found)
        .filter(stored -> Adder.lacks(caller).isEmpty())
        .filter(stored -> isOf(caller, stored));
  }

  /** Why {@link #find} finds nothing. */
  public Refusal notFound(Caller caller) {
    return Adder.lacks(caller)
        .orElseGet(
            () ->
                ConnectionReason.DRAFT_NOT_FOUND.because(
                    "There is no such connection in your practice."));
  }

  /**
   * Chooses an organisation.
   *
   * @throws io.clientele.integration.provider.ProviderFault if the provider must be asked and does
   *     not answer
   */
  public Outcome<Connection> choose(
      String id, String organisation, Caller caller, Cause cause, Function<Connection, ?> answer) {
    var found = find(id, caller);
    if (found.isEmpty()) {
      return refused(notFound(caller));
    }
    var before = found.get();
    var repeated = connections.repeated(before, cause);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    var draft = Objects.requireNonNull(before.state());
    return choice(draft, organisation)
        .map(choice -> choose(draft, choice, caller, cause, answer))
        .orElseGet(() -> refused(Drafting.unknown()));
  }

  // In every other state than this one the rule has an answer that needs no provider.
  private Optional<Choice> choice(Connection draft, String organisation) {
    return draft.status() == ConnectionStatus.AUTHORISED && !Drafting.isOver(draft, clock.instant())
        ? organisations.find(SignIn.first(draft), organisation).map(Choice::of)
        : Optional.of(Choice.unseen(organisation));
  }

  private Outcome<Connection> choose(
      Connection draft, Choice choice, Caller caller, Cause cause, Function<Connection, ?> answer) {
    try {
      return connections.command(
          draft.id(),
          cause,
          now -> Drafting.choose(Objects.requireNonNull(now), choice, clock.instant()),
          answer);
    } catch (NotUnique clash) {
      if (!clash.names(Connection.ORGANISATION_INDEX)) {
        throw clash;
      }
      return refused(taken(draft, Objects.requireNonNull(choice.seen()), caller));
    }
  }

  private Refusal taken(Connection draft, Organisation chosen, Caller caller) {
    var holders = organisations.taken(draft, List.of(chosen));
    return organisations.refusal(holders.get(chosen.id()), chosen, caller);
  }

  private static boolean isOf(Caller caller, Stored<Connection> stored) {
    var state = stored.state();
    return state != null
        && state.purpose() == Purpose.ADD
        && state.practice().equals(caller.practice());
  }

  private static Outcome<Connection> refused(Refusal why) {
    return new Outcome.Refused<>(List.of(why));
  }
}
