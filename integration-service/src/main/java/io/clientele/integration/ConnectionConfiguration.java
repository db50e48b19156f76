package io.clientele.integration;

import io.clientele.integration.authorisation.AccessTokens;
import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.authorisation.DueAuthorisations;
import io.clientele.integration.authorisation.Granting;
import io.clientele.integration.claim.Claims;
import io.clientele.integration.connection.Choices;
import io.clientele.integration.connection.Clearing;
import io.clientele.integration.connection.ClientConnections;
import io.clientele.integration.connection.Clients;
import io.clientele.integration.connection.Connecting;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.integration.connection.DraftTerms;
import io.clientele.integration.connection.Drafts;
import io.clientele.integration.connection.OfferedOrganisations;
import io.clientele.integration.connection.OverdueDrafts;
import io.clientele.integration.connection.Settling;
import io.clientele.integration.connection.SignInStates;
import io.clientele.integration.connection.SignIns;
import io.clientele.integration.lists.DailyImports;
import io.clientele.integration.lists.DailyRound;
import io.clientele.integration.lists.ImportRound;
import io.clientele.integration.lists.Items;
import io.clientele.integration.lists.ListImport;
import io.clientele.integration.lists.ListReading;
import io.clientele.integration.lists.Reads;
import io.clientele.integration.provider.Providers;
import io.clientele.platform.Chore;
import io.clientele.platform.access.ClientAccess;
import io.clientele.platform.aggregate.Aggregates;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How connections and lists are put together; the features themselves know no framework. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

  @Bean
  DraftTerms draftTerms(
      IntegrationSettings settings, @Value("${clientele.public-url}") URI publicUrl) {
    return new DraftTerms(
        settings.draftLife(),
        settings.forgetAfter(),
        URI.create(publicUrl + "/api/oauth/callback"),
        new SignInStates(settings.secret(), settings.otherSecrets()));
  }

  @Bean
  OfferedOrganisations offeredOrganisations(
      Aggregates<Connection, ConnectionEvent> connections,
      ConnectionIndex index,
      ClientAccess access,
      AccessTokens tokens,
      Providers providers,
      Clock clock) {
    return new OfferedOrganisations(connections, index, access, tokens, providers, clock);
  }

  @Bean
  Drafts drafts(
      Aggregates<Connection, ConnectionEvent> connections,
      Providers providers,
      OfferedOrganisations organisations,
      DraftTerms terms,
      Clock clock) {
    return new Drafts(connections, providers, organisations, terms, clock);
  }

  @Bean
  SignIns signIns(
      Aggregates<Connection, ConnectionEvent> connections,
      ConnectionIndex index,
      Providers providers,
      Granting granting,
      Claims claims,
      Clients clients,
      Settling settling,
      DraftTerms terms,
      Clock clock) {
    return new SignIns(
        connections, index, providers, granting, claims, clients, settling, terms, clock);
  }

  @Bean
  Settling settling(
      Aggregates<Connection, ConnectionEvent> connections,
      ConnectionIndex index,
      Clients clients,
      Providers providers,
      OfferedOrganisations organisations,
      Clock clock) {
    return new Settling(connections, index, clients, providers, organisations, clock);
  }

  @Bean
  Chore settlingSignIns(Settling settling, SoftwareHands clearingHands) {
    return new Chore(
        "settling sign-ins", Duration.ofSeconds(1), () -> settling.run(clearingHands::of));
  }

  @Bean
  Connecting connecting(
      Aggregates<Connection, ConnectionEvent> connections,
      ConnectionIndex index,
      ClientConnections seen,
      Clients clients,
      Providers providers,
      DraftTerms terms,
      Clock clock) {
    return new Connecting(connections, index, seen, clients, providers, terms, clock);
  }

  @Bean
  Choices choices(
      Aggregates<Connection, ConnectionEvent> connections,
      Connecting connecting,
      ClientConnections seen,
      Clients clients,
      Providers providers,
      OfferedOrganisations organisations,
      Clock clock) {
    return new Choices(connections, connecting, seen, clients, providers, organisations, clock);
  }

  @Bean
  Chore clearing(
      Aggregates<Connection, ConnectionEvent> connections,
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      DueAuthorisations due,
      ConnectionIndex index,
      Providers providers,
      AccessTokens tokens,
      Items items,
      DraftTerms terms,
      SoftwareHands clearingHands,
      Clock clock) {
    var round =
        new Clearing(
            connections,
            authorisations,
            due,
            index,
            providers,
            tokens,
            items::drop,
            terms,
            clearingHands::of,
            clock);
    return new Chore("clearing what connections left", Duration.ofSeconds(1), round::run);
  }

  @Bean
  ClientConnections clientConnections(
      Aggregates<Connection, ConnectionEvent> connections,
      ConnectionIndex index,
      ClientAccess access,
      Clients clients,
      Clock clock) {
    return new ClientConnections(connections, index, access, clients, clock);
  }

  @Bean
  Chore overdueDrafts(
      Aggregates<Connection, ConnectionEvent> connections, ConnectionIndex index, Clock clock) {
    var drafts = new OverdueDrafts(connections, index, clock);
    return new Chore("overdue drafts", Duration.ofSeconds(1), drafts::run);
  }

  @Bean
  SoftwareHands importHands(IntegrationSettings settings) {
    return new SoftwareHands(settings.hands());
  }

  @Bean
  ListReading listReading(
      Providers providers, AccessTokens tokens, Items items, Reads reads, Clock clock) {
    return new ListReading(providers, tokens, items, reads, clock);
  }

  @Bean
  DailyRound dailyRound(
      Aggregates<Connection, ConnectionEvent> connections,
      Clients clients,
      ConnectionIndex index,
      DailyImports imports,
      Clock clock) {
    return new DailyRound(connections, clients, index, imports, new SecureRandom(), clock);
  }

  @Bean
  Chore dailyImporting(DailyRound daily) {
    return new Chore("daily imports", Duration.ofSeconds(1), daily::run);
  }

  @Bean
  Chore planningImports(DailyRound daily) {
    return new Chore("planning daily imports", Duration.ofMinutes(1), daily::complete);
  }

  @Bean
  ListImport listImport(
      Aggregates<Connection, ConnectionEvent> connections,
      Clients clients,
      Providers providers,
      AccessTokens tokens,
      ListReading reading,
      DailyRound daily,
      IntegrationSettings settings,
      Clock clock) {
    return new ListImport(
        connections, clients, providers, tokens, reading, daily, settings.suspectFor(), clock);
  }

  @Bean
  Chore importRound(
      ConnectionIndex index, ListImport imports, SoftwareHands importHands, Clock clock) {
    var round = new ImportRound(index, imports, importHands::of, clock);
    return new Chore("importing lists", Duration.ofSeconds(1), round::run);
  }
}
