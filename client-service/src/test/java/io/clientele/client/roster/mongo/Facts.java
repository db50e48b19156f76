package io.clientele.client.roster.mongo;

import io.clientele.client.activity.ActivityReport;
import io.clientele.client.activity.HealthReport;
import io.clientele.client.roster.Access;
import io.clientele.client.roster.Integration;
import io.clientele.client.roster.ListedClient;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All that is true of one client by now, in plain objects; each fact is told as an event. */
final class Facts {

  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  static final List<String> LOGINS = List.of("ann", "bob", "cal");
  static final List<String> TEAMS = List.of("red", "green", "blue");
  static final List<String> BEGINNINGS = List.of("Bakery", "Bar", "Old", "Oldham", "Zoo");

  final String id;
  final String practice;
  final Map<String, Integration> integrations = new HashMap<>();
  final Map<String, @Nullable Instant> invitations = new HashMap<>();
  final Map<String, ActivityReport> activity = new HashMap<>();
  final Map<String, HealthReport> health = new HashMap<>();
  @Nullable ListedClient client;
  @Nullable Access access;

  private final Random random;
  private final List<Told> told = new ArrayList<>();
  private final Map<String, Long> sequences = new HashMap<>();

  private record Told(Heard heard, Document fields) {}

  Facts(String practice, Random random) {
    this.practice = practice;
    this.random = random;
    this.id = UUID.randomUUID().toString(); // worlds of one seed share a collection
  }

  /** Anything may have happened to it, also before it is heard of itself. */
  static Facts any(String practice, Random random) {
    var facts = new Facts(practice, random);
    if (random.nextInt(8) > 0) {
      facts.some(2, facts::changeClient);
    }
    facts.some(random.nextInt(3), facts::changeAccess);
    facts.some(random.nextInt(4), facts::changeIntegration);
    facts.some(random.nextInt(3), facts::changeInvitation);
    facts.some(random.nextInt(3), facts::changeActivity);
    facts.some(random.nextInt(3), facts::changeHealth);
    return facts;
  }

  private void some(int times, Runnable change) {
    for (var i = 0; i < times; i++) {
      change.run();
    }
  }

  /** Everything so far is told in any order, some of it twice. */
  void tell(Rows rows) {
    var events = new ArrayList<>(told);
    told.stream().filter(one -> random.nextInt(5) == 0).forEach(events::add);
    Collections.shuffle(events, random);
    events.forEach(event -> rows.write(id, event.heard(), event.fields()));
    told.clear();
  }

  void changeClient() {
    var bookkeeper =
        random.nextBoolean()
            ? null
            : new ListedClient.Bookkeeper(
                one("PRACTICE", "CLIENT"), one("DAILY", "WEEKLY", "MONTHLY"));
    var solutions = new TreeSet<>(Set.of("BOOKKEEPING"));
    solutions.addAll(subset("DATA_HEALTH_INSIGHTS", "COMMERCE"));
    var name = one(BEGINNINGS) + (random.nextBoolean() ? " " + one(BEGINNINGS) : "");
    var settled = client;
    var state =
        new ListedClient(
            id,
            practice,
            name,
            random.nextBoolean() ? null : one("ZX-1", "bar/2", "Q7"),
            one("BUSINESS", "SELF_EMPLOYED"),
            one("ACTIVE", "ACTIVE", "DEACTIVATED", "A_NEWER_ONE"),
            one("PRACTICE", "PRACTICE", "CLIENT"),
            List.copyOf(solutions),
            "x@example",
            settled == null ? one(LOGINS) : settled.createdBy(),
            settled == null ? day() : settled.createdAt(),
            bookkeeper == null ? null : new ListedClient.Settings(bookkeeper));
    client = state;
    told("client/" + id, RosterRow.of(state));
  }

  private void changeAccess() {
    var changed =
        new Access(
            subset(LOGINS.toArray(String[]::new)),
            subset(TEAMS.toArray(String[]::new)),
            random.nextBoolean() ? null : "ann");
    access = changed;
    told("client-access/" + id, RosterRow.of(changed));
  }

  private void changeIntegration() {
    var connection = "c" + random.nextInt(3);
    var known = integrations.get(connection);
    var changed =
        new Integration(
            connection,
            one("XERO", "SAGE"),
            one("IMPORTING", "CONNECTED", "EXPIRED"),
            null,
            known == null ? day() : known.startedAt(),
            random.nextInt(3) == 0 ? null : end());
    integrations.put(connection, changed);
    told("connection/" + connection, RosterRow.of(changed));
  }

  private void changeInvitation() {
    var invitation = "i" + random.nextInt(2);
    @Nullable Instant until = random.nextBoolean() ? null : one(day(), NOW, NOW.plusMillis(1));
    invitations.put(invitation, until);
    told("invitation/" + invitation, RosterRow.invitation(invitation, until));
  }

  void changeActivity() {
    var source = one("extract", "mail");
    var report =
        new ActivityReport(
            source, day(), number(), number(), number(), number(), number(), number(), date(),
            date(), number(), number());
    activity.put(source, report);
    told("activity/" + source, RosterRow.of(report));
  }

  private void changeHealth() {
    var source = one("books", "bank");
    var report = new HealthReport(source, day(), 40 + 10 * random.nextInt(6));
    health.put(source, report);
    told("health/" + source, RosterRow.of(report));
  }

  private void told(String source, Document fields) {
    told.add(new Told(new Heard(source, sequences.merge(source, 1L, Long::sum)), fields));
  }

  private @Nullable Long number() {
    return maybe(() -> (long) random.nextInt(3));
  }

  private @Nullable LocalDate date() {
    return maybe(() -> LocalDate.of(2026, 1, 1 + random.nextInt(3)));
  }

  /** Around now, up to thirty days from now. */
  private Instant day() {
    return NOW.plusSeconds(86_400L * (random.nextInt(5) - 1) * 10);
  }

  /** Any day, or close to thirty days from now, before and after it, or long after it. */
  private Instant end() {
    var soon = NOW.plus(Duration.ofDays(30));
    return one(day(), soon.minusMillis(1), soon, soon.plusMillis(1), soon.plus(Duration.ofDays(9)));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private Set<String> subset(String... of) {
    var some = new HashSet<String>();
    for (var each : of) {
      if (random.nextBoolean()) {
        some.add(each);
      }
    }
    return some;
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
