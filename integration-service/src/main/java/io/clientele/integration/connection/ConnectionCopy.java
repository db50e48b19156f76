package io.clientele.integration.connection;

import io.clientele.integration.provider.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
  private String integratedBy;
  private @Nullable String clientKey;
  private @Nullable Expiry expiry;
  private @Nullable Renewal renewal;
  private @Nullable List<Left> left;
  private @Nullable String shelf;
  private @Nullable Integer refused;
  private @Nullable Outlook outlook;

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
    this.integratedBy = of.integratedBy();
    this.clientKey = of.clientKey();
    this.expiry = of.expiry();
    this.renewal = of.renewal();
    this.left = of.left();
    this.shelf = of.shelf();
    this.refused = of.refused();
    this.outlook = of.outlook();
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
    clientKey = of.client();
    return this;
  }

  ConnectionCopy freed() {
    organisationKey = null;
    clientKey = null;
    return this;
  }

  ConnectionCopy connectedAt(@Nullable Instant moment) {
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

  ConnectionCopy integratedBy(String login) {
    integratedBy = login;
    return this;
  }

  ConnectionCopy expiry(@Nullable Expiry why) {
    expiry = why;
    return this;
  }

  ConnectionCopy renewal(@Nullable Renewal next) {
    renewal = next;
    return this;
  }

  ConnectionCopy leaving(Left behind) {
    left = Stream.concat(Stream.ofNullable(left).flatMap(List::stream), Stream.of(behind)).toList();
    return this;
  }

  /** Leaves a sign-in behind that came to nothing; null if there was none. */
  ConnectionCopy leavingSignIn(@Nullable String unused, Instant now) {
    return unused == null ? this : leaving(Left.signIn(unused, now));
  }

  ConnectionCopy cleared(Left away) {
    left = Stream.ofNullable(left).flatMap(List::stream).filter(one -> !one.equals(away)).toList();
    return this;
  }

  ConnectionCopy shelf(String place) {
    shelf = place;
    return this;
  }

  ConnectionCopy refused(int times) {
    refused = times;
    return this;
  }

  ConnectionCopy outlook(Outlook next) {
    outlook = next;
    return this;
  }

  // Of what does not work, or not yet, there is nothing to foretell.
  private @Nullable Outlook foreseen() {
    return switch (status) {
      case IMPORTING, CONNECTED -> outlook == null ? Outlook.UNKNOWN : outlook;
      case STARTED, AUTHORISED, CHOSEN, LAPSING, LAPSED, EXPIRED, DISCONNECTED -> null;
    };
  }

  Connection make() {
    return new Connection(
        of.id(),
        of.practice(),
        of.client(),
        of.software(),
        status,
        integratedBy,
        of.startedAt(),
        of.signIn(),
        lapsesAt,
        authorisation,
        offered,
        organisation,
        organisationKey,
        connectedAt,
        lists,
        run,
        of.purpose(),
        clientKey,
        expiry,
        renewal,
        left,
        shelf,
        refused,
        foreseen());
  }
}
