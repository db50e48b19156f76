package io.clientele.invitation.inviter.mongo;

import io.clientele.invitation.inviter.Clients;
import io.clientele.invitation.inviter.Colleagues;
import io.clientele.platform.access.ClientAccess;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps what is heard of colleagues, and of the names and statuses of clients. */
@Configuration(proxyBeanMethods = false)
class InviterProjections {

  record LoginState(String login, List<Membership> memberships, @Nullable List<OwnClient> clients) {

    record Membership(String practice, String role) {}

    record OwnClient(String client, String role) {}
  }

  /** A client is active if its status was not told. */
  record ClientState(
      String client, String practice, String businessName, @Nullable String status) {}

  @Bean
  Rows colleagueRows(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("heard-colleagues"));
  }

  @Bean
  Rows clientNameRows(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("heard-client-names"));
  }

  @Bean
  Colleagues knownColleagues(Rows colleagueRows, TeamsOf teams) {
    return new HeardColleagues(colleagueRows, teams);
  }

  @Bean
  Clients knownClients(Rows clientNameRows, ClientAccess access) {
    return new HeardClients(clientNameRows, access);
  }

  @Bean
  Projection colleagues(Rows colleagueRows) {
    return Projection.of(
        "login",
        LoginState.class,
        colleagueRows,
        LoginState::login,
        login ->
            new Document(
                    "memberships",
                    login.memberships().stream()
                        .map(
                            one ->
                                new Document("practice", one.practice()).append("role", one.role()))
                        .toList())
                .append(
                    "clients",
                    Objects.requireNonNullElse(login.clients(), List.<LoginState.OwnClient>of())
                        .stream()
                        .map(one -> new Document("client", one.client()).append("role", one.role()))
                        .toList()));
  }

  @Bean
  Projection clientNames(Rows clientNameRows) {
    return Projection.of(
        "client",
        ClientState.class,
        clientNameRows,
        ClientState::client,
        client ->
            new Document("practice", client.practice())
                .append("businessName", client.businessName())
                .append("status", Objects.requireNonNullElse(client.status(), "ACTIVE")));
  }
}
