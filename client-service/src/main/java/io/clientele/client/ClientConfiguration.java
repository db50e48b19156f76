package io.clientele.client;

import io.clientele.client.account.AddedBefore;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.CodesGiven;
import io.clientele.client.account.NamesTaken;
import io.clientele.client.bundle.Reservations;
import io.clientele.client.bundle.Settlement;
import io.clientele.client.bundle.SlotBook;
import io.clientele.client.bundle.Slots;
import io.clientele.client.bundle.Sweep;
import io.clientele.client.connection.ConnectionDraft;
import io.clientele.client.connection.ConnectionDraftEvent;
import io.clientele.client.connection.Drafts;
import io.clientele.client.connection.HeardConnections;
import io.clientele.client.life.Life;
import io.clientele.client.onboarding.ExtractAddresses;
import io.clientele.client.onboarding.ExtractDomain;
import io.clientele.client.onboarding.FactFinder;
import io.clientele.client.onboarding.Onboarding;
import io.clientele.client.onboarding.RowOnboarding;
import io.clientele.client.payer.Payers;
import io.clientele.client.practice.Colleagues;
import io.clientele.client.practice.Practices;
import io.clientele.client.practicecode.PracticeCodeUpload;
import io.clientele.client.practicecode.PracticeCodes;
import io.clientele.client.roster.NamedClients;
import io.clientele.client.roster.Overviews;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.RosterRows;
import io.clientele.client.roster.export.ExportWork;
import io.clientele.client.roster.export.Exports;
import io.clientele.client.settings.BusinessSettings;
import io.clientele.client.settings.ChosenDefaults;
import io.clientele.client.settings.DefaultClientSettings;
import io.clientele.client.settings.DefaultClientSettingsEvent;
import io.clientele.client.settings.DefaultSettings;
import io.clientele.client.tax.CategoryLists;
import io.clientele.client.tax.ChangingIncomeSources;
import io.clientele.client.tax.SelfEmployedMarks;
import io.clientele.client.tax.ShownCategories;
import io.clientele.client.upload.ClientUpload;
import io.clientele.client.upload.Templates;
import io.clientele.platform.Chore;
import io.clientele.platform.access.HeardTeams;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.bulk.BulkKind;
import io.clientele.platform.file.KeptFiles;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.job.JobKind;
import io.clientele.platform.job.Jobs;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the features are put together; they themselves know no framework. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

  @Bean
  Settlement settlement(Aggregates<Client, ClientEvent> clients, SlotBook book) {
    return new Settlement(clients, book);
  }

  @Bean
  Slots slots(
      Aggregates<Client, ClientEvent> clients, SlotBook book, Settlement settlement, Clock clock) {
    return new Slots(clients, book, settlement, clock);
  }

  @Bean
  Chore slotSweep(SlotBook book, Settlement settlement, Clock clock) {
    var sweep = new Sweep(book, settlement, clock);
    return new Chore("slot sweep", Duration.ofSeconds(1), sweep::run);
  }

  @Bean
  Reservations reservations(
      Aggregates<Client, ClientEvent> clients, SlotBook book, Settlement settlement) {
    return new Reservations(clients, book, settlement);
  }

  @Bean
  Life life(Practices practices, Slots slots, Roster roster, Clock clock) {
    return new Life(practices, slots, roster, clock);
  }

  @Bean
  Payers payers(Slots slots) {
    return new Payers(slots);
  }

  @Bean
  Roster roster(Aggregates<Client, ClientEvent> clients, RosterRows rows) {
    return new Roster(clients, rows);
  }

  @Bean
  JobKind clientListExport(
      Roster roster, Colleagues knownColleagues, TeamsOf teams, KeptFiles exportFiles) {
    return new ExportWork(roster, knownColleagues, teams, exportFiles);
  }

  @Bean
  Exports exports(Jobs jobs, KeptFiles exportFiles) {
    return new Exports(jobs, exportFiles);
  }

  @Bean
  Overviews overviews(RosterRows rows, SlotBook book, Clock clock) {
    return new Overviews(rows, book, clock);
  }

  @Bean
  DefaultSettings defaultSettings(
      Aggregates<DefaultClientSettings, DefaultClientSettingsEvent> defaultClientSettings) {
    return new DefaultSettings(defaultClientSettings);
  }

  @Bean
  ChosenDefaults chosenDefaults(Practices practices, DefaultSettings defaults) {
    return new ChosenDefaults(practices, defaults);
  }

  @Bean
  BusinessSettings businessSettings(
      Aggregates<Client, ClientEvent> clients, Roster roster, Practices practices) {
    return new BusinessSettings(clients, roster, practices);
  }

  @Bean
  ChangingIncomeSources changingIncomeSources(
      Aggregates<Client, ClientEvent> clients, Roster roster, Practices practices) {
    return new ChangingIncomeSources(clients, roster, practices);
  }

  @Bean
  SelfEmployedMarks selfEmployedMarks(
      Aggregates<Client, ClientEvent> clients,
      Roster roster,
      Practices practices,
      HeardConnections connections) {
    return new SelfEmployedMarks(clients, roster, practices, connections);
  }

  @Bean
  ShownCategories shownCategories(Roster roster, CategoryLists lists) {
    return new ShownCategories(roster, lists);
  }

  @Bean
  PracticeCodes practiceCodes(Aggregates<Client, ClientEvent> clients, Roster roster) {
    return new PracticeCodes(clients, roster);
  }

  @Bean
  BulkKind practiceCodeUpload(
      Aggregates<Client, ClientEvent> clients,
      Roster roster,
      NamedClients namedClients,
      CodesGiven codesGiven,
      TeamsOf teams) {
    return new PracticeCodeUpload(
        clients, roster, namedClients, codesGiven, teams, RefusedRequest::new);
  }

  @Bean
  Drafts connectionDraftEnds(
      Aggregates<ConnectionDraft, ConnectionDraftEvent> drafts,
      Aggregates<Client, ClientEvent> clients) {
    return new Drafts(drafts, clients);
  }

  @Bean
  ExtractDomain extractDomain(OnboardingSettings settings) {
    return new ExtractDomain(settings.extractDomain());
  }

  @Bean
  FactFinder factFinder(
      Practices practices,
      Colleagues knownColleagues,
      HeardTeams teams,
      DefaultSettings defaults,
      HeardConnections connections,
      Drafts drafts,
      NamesTaken names,
      ExtractDomain domain) {
    return new FactFinder(
        practices, knownColleagues, teams::there, defaults, connections, drafts, names, domain);
  }

  @Bean
  ExtractAddresses extractAddresses(ExtractDomain domain) {
    return new ExtractAddresses(new SecureRandom(), domain);
  }

  @Bean
  Onboarding onboarding(
      FactFinder facts, Slots slots, Roster roster, ExtractAddresses addresses, Clock clock) {
    return new Onboarding(facts, slots, roster, addresses, clock);
  }

  @Bean
  RowOnboarding rowOnboarding(
      FactFinder facts,
      Reservations reservations,
      AddedBefore before,
      Roster roster,
      ExtractAddresses addresses,
      Clock clock) {
    return new RowOnboarding(facts, reservations, before, roster, addresses, clock);
  }

  @Bean
  Templates uploadTemplates(Practices practices, ExtractDomain domain) {
    return new Templates(practices, domain);
  }

  @Bean
  BulkKind clientUpload(
      Templates uploadTemplates,
      FactFinder facts,
      RowOnboarding rowOnboarding,
      Reservations reservations,
      SlotBook book,
      TeamsOf teams) {
    return new ClientUpload(
        uploadTemplates, facts, rowOnboarding, reservations, book, teams, RefusedRequest::new);
  }
}
