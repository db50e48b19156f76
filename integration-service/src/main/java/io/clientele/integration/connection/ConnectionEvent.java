package io.clientele.integration.connection;

import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import io.clientele.platform.event.Named;
import java.time.Instant;
import java.util.List;

/** What can happen to a connection. */
public sealed interface ConnectionEvent {

  /** Somebody began to connect a client's software. */
  @Named("ConnectionStarted.v1")
  record ConnectionStarted(String connection, String client, Software software, String startedBy)
      implements ConnectionEvent {}

  /** That person signed in at the provider. */
  @Named("ConnectionAuthorised.v1")
  record ConnectionAuthorised(String connection, String authorisation) implements ConnectionEvent {}

  /** It is known which organisation it will be. */
  @Named("OrganisationChosen.v1")
  record OrganisationChosen(String connection, Organisation organisation)
      implements ConnectionEvent {}

  /** Its client exists. */
  @Named("ConnectionAttached.v1")
  record ConnectionAttached(String connection, String client) implements ConnectionEvent {}

  /** The lists were imported the first time: it works. */
  @Named("IntegrationConnected.v1")
  record IntegrationConnected(
      String connection,
      String client,
      Software software,
      Organisation organisation,
      List<ListProgress> lists)
      implements ConnectionEvent {}

  /** The lists were imported again. */
  @Named("ListsRefreshed.v1")
  record ListsRefreshed(String connection, String client, List<ListProgress> lists)
      implements ConnectionEvent {}

  /** It works no longer. */
  @Named("IntegrationExpired.v1")
  record IntegrationExpired(String connection, String client, Software software, Expiry reason)
      implements ConnectionEvent {}

  /**
   * It will stop working unless somebody signs in again (BEY-4).
   *
   * @param person the login that connected it, or signed in for it last
   * @param days 30, 14, 7 or 1: at most so many are left
   * @param rolling whether that comes only because we cannot refresh the sign-in
   */
  @Named("IntegrationExpiring.v1")
  record IntegrationExpiring(
      String connection,
      String client,
      Software software,
      String person,
      Instant endsAt,
      int days,
      boolean rolling)
      implements ConnectionEvent {}

  /** Somebody signed in for it again; its organisation is the same (INT-5a). */
  @Named("IntegrationReconnected.v1")
  record IntegrationReconnected(String connection, String client, Software software)
      implements ConnectionEvent {}

  /** It belongs to another organisation of the same software now (INT-6). */
  @Named("OrganisationChanged.v1")
  record OrganisationChanged(
      String connection, String client, Organisation organisation, Organisation before)
      implements ConnectionEvent {}

  /** Somebody has ended it (INT-5a). */
  @Named("IntegrationDisconnected.v1")
  record IntegrationDisconnected(
      String connection, String client, Software software, Organisation organisation)
      implements ConnectionEvent {}

  /** A draft is overdue: client-service says whether its client is there. */
  @Named("ConnectionDraftLapsed.v1")
  record ConnectionDraftLapsed(String connection, String client) implements ConnectionEvent {}

  /** A draft came to nothing; its organisation is free. */
  @Named("ConnectionDraftFreed.v1")
  record ConnectionDraftFreed(String connection, String client) implements ConnectionEvent {}
}
