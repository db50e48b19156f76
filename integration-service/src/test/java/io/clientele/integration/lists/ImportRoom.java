package io.clientele.integration.lists;

import io.clientele.integration.connection.ClientFacts;
import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ListProgress;
import io.clientele.integration.connection.ListProgress.Status;
import io.clientele.integration.connection.Office;
import io.clientele.integration.lists.mongo.ItemCollections;
import io.clientele.integration.provider.FakeProvider;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.Software;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/** One connection whose lists are due, and a provider with two entries in each of them. */
final class ImportRoom implements AutoCloseable {

  static final Duration SUSPECT_FOR = Duration.ofMinutes(1);
  static final ListName FIRST = ListName.CATEGORIES;

  final Office office = new Office();
  final FakeProvider provider = office.bureau.provider;
  final Items items = ItemCollections.in(office.bureau.store.database());
  ClientStatus client = ClientStatus.ACTIVE;
  final DailyImports plans = ItemCollections.dailyImports(office.bureau.store.database());
  final DailyRound daily =
      new DailyRound(
          office.connections,
          asked -> Optional.of(new ClientFacts("p1", client, false)),
          office.index,
          plans,
          new SplittableRandom(1),
          office.bureau.clock);
  final ListImport imports =
      new ListImport(
          office.connections,
          asked -> Optional.of(new ClientFacts("p1", client, false)),
          office.bureau.providers,
          office.bureau.instance(),
          new ListReading(
              office.bureau.providers,
              office.bureau.instance(),
              items,
              ItemCollections.reads(office.bureau.store.database()),
              office.bureau.clock),
          daily,
          SUSPECT_FOR,
          office.bureau.clock);
  final String id = office.importing();

  ImportRoom() {
    provider.items.add(item("1"));
    provider.items.add(item("2"));
  }

  static ReferenceItem item(String key) {
    return new ReferenceItem(
        key, null, "Entry " + key, null, ReferenceItem.Status.ACTIVE, Map.of("kept", 1));
  }

  Connection connection() {
    return office.find(id);
  }

  Status status(ListName list) {
    return connection().progress().stream()
        .filter(one -> one.list() == list)
        .map(ListProgress::status)
        .findFirst()
        .orElseThrow();
  }

  Instant dueAt() {
    return Objects.requireNonNull(connection().run()).dueAt();
  }

  Instant now() {
    return office.bureau.clock.instant();
  }

  List<String> due() {
    return office.index.importsDue(Software.XERO, now(), 10);
  }

  List<ReferenceItem> page(ListName list) {
    return items.find(id, list, new ItemQuery(null, 200)).items();
  }

  /** One round of an instance that does all the work itself. */
  void round() {
    new ImportRound(office.index, imports, software -> Runnable::run, office.bureau.clock).run();
  }

  void run() {
    imports.run(id);
  }

  void runAfter(Duration pause) {
    office.bureau.clock.turn(pause);
    run();
  }

  @Override
  public void close() {
    office.close();
  }
}
