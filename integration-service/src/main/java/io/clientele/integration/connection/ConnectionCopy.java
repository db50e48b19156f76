package io.clientele.integration.connection;

import io.clientele.integration.provider.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection like another but for some fields. */
final class ConnectionCopy {

  private final Connection of;
  private ConnectionStatus status;
  private @Nullable Instant lapsesAt;
  private @Nullable String authorisation;
  private @Nullable List<Organisation> offered;
  private @Nullable Organisation organisation;
  private @Nullable String organisationKey;
  private @Nullable Instant connectedAt;
  private List<ListProgress> lists;
  private @Nullable ImportRun run;

  ConnectionCopy(Connection of) {
    this.of = of;
    this.status = of.status();
    this.lapsesAt = of.lapsesAt();
    this.authorisation = of.authorisation();
    this.offered = of.offered();
    this.organisation = of.organisation();
    this.organisationKey = of.organisationKey();
    this.connectedAt = of.connectedAt();
    this.lists = of.lists();
    this.run = of.run();
  }

  ConnectionCopy status(ConnectionStatus next) {
    status = next;
    return this;
  }

  /** No longer a draft that waits: nothing lapses, nothing is offered. */
  ConnectionCopy settled() {
    lapsesAt = null;
    offered = null;
    return this;
  }

  ConnectionCopy authorisation(String id) {
    authorisation = id;
    return this;
  }

  ConnectionCopy offered(List<Organisation> organisations) {
    offered = organisations;
    return this;
  }

  ConnectionCopy organisation(Organisation chosen) {
    organisation = chosen;
    organisationKey = Connection.organisationKey(of.practice(), of.software(), chosen.id());
    return this;
  }

  ConnectionCopy freed() {
    organisationKey = null;
    return this;
  }

  ConnectionCopy connectedAt(Instant moment) {
    connectedAt = moment;
    return this;
  }

  ConnectionCopy lists(List<ListProgress> told) {
    lists = told;
    return this;
  }

  ConnectionCopy run(@Nullable ImportRun next) {
    run = next;
    return this;
  }

  Connection make() {
    return new Connection(
        of.id(),
        of.practice(),
        of.client(),
        of.software(),
        status,
        of.integratedBy(),
        of.startedAt(),
        of.signIn(),
        lapsesAt,
        authorisation,
        offered,
        organisation,
        organisationKey,
        connectedAt,
        lists,
        run);
  }
}
