package io.clientele.client.roster.mongo;

import com.mongodb.client.MongoCollection;
import io.clientele.client.account.Client;
import io.clientele.client.activity.ActivityReport;
import io.clientele.client.activity.HealthReport;
import io.clientele.client.activity.KeptReports;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.RosterRows;
import io.clientele.client.roster.SeenRows;
import io.clientele.platform.consume.CombinedRows;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.rebuild.KnownPointer;
import io.clientele.platform.rebuild.PointedRows;
import io.clientele.platform.rebuild.Rebuildable;
import java.time.Clock;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps the list as it is told: by clients, and by others about them. */
@Configuration(proxyBeanMethods = false)
class RosterProjection {

  @Bean
  PointedRows rosterCollection(KnownPointer pointer, MongoDatabaseFactory database) {
    return new PointedRows(
        pointer,
        name -> database.getMongoDatabase().getCollection(name),
        RosterProjection::combined);
  }

  /** Rows of which strangers, who report figures, cannot make one longer and longer. */
  static Rows combined(Supplier<MongoCollection<Document>> collection) {
    return CombinedRows.ofReports(collection, Combined::of, ActivityReport.KIND, HealthReport.KIND);
  }

  @Bean
  Rebuildable rosterRebuild(KeptReports reports) {
    return new RosterRebuild(reports);
  }

  @Bean
  RosterRows rosterRows(Rows rosterCollection, Clock clock) {
    var rows = new MongoRosterRows(rosterCollection, clock);
    rows.prepare();
    return rows;
  }

  @Bean
  SeenRows seenRows(Rows rosterCollection, KnownPointer pointer, Clock clock) {
    return new MongoSeenRows(rosterCollection, pointer::swaps, clock);
  }

  @Bean
  Projection clientList(Rows rosterCollection) {
    return Projection.of(
        Client.TYPE, ListedClient.class, rosterCollection, ListedClient::client, RosterRow::of);
  }

  @Bean
  Projection clientGrants(Rows rosterCollection) {
    return Projection.of(
        "client-access",
        GrantsState.class,
        rosterCollection,
        GrantsState::client,
        GrantsState::row);
  }

  @Bean
  Projection clientIntegrations(Rows rosterCollection) {
    return Projection.when(
        "connection",
        IntegrationState.class,
        IntegrationState::attached,
        rosterCollection,
        IntegrationState::client,
        IntegrationState::row);
  }

  @Bean
  Projection clientInvitations(Rows rosterCollection) {
    return Projection.when(
        "invitation",
        InvitationState.class,
        InvitationState::toAClient,
        rosterCollection,
        InvitationState::toThatClient,
        InvitationState::row);
  }
}
