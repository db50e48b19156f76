package io.clientele.bench.list;

import static io.clientele.bench.world.Teller.one;

import io.clientele.bench.world.Seat;
import io.clientele.bench.world.Teller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What all owners tell of one client. Everything follows from its number, so that two runs seed the
 * same list.
 */
final class SeededClient {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-01-01");

  private final Seat seat;
  private final int number;
  private final String name;
  private final String id = UUID.randomUUID().toString();
  private final Random random;

  SeededClient(Seat seat, int number, String name) {
    this.seat = seat;
    this.number = number;
    this.name = name;
    this.random = new Random(number);
  }

  /**
   * Tells it.
   *
   * @param figures whether somebody hears of its activity and health
   */
  void tell(Teller teller, boolean figures) {
    var practice = seat.practice();
    teller.tell("clientele.client", "client/" + id, "ClientCreated.v1", practice, client());
    teller.tell(
        "clientele.access", "client-access/" + id, "ClientAccessOpened.v1", practice, access());
    if (random.nextInt(10) < 4) {
      var connection = UUID.randomUUID().toString();
      teller.tell(
          "clientele.integration",
          "connection/" + connection,
          "IntegrationConnected.v1",
          practice,
          connection(connection));
    }
    if (random.nextInt(10) < 1) {
      var invitation = UUID.randomUUID().toString();
      teller.tell(
          "clientele.invitation",
          "invitation/" + invitation,
          "InvitationSent.v1",
          practice,
          invitation(invitation));
    }
    if (figures && random.nextInt(10) < 8) {
      var subject = "client/" + id;
      teller.tell("clientele.activity", subject, "ClientActivityReported.v1", "", activity());
      teller.tell("clientele.activity", subject, "HealthScoreReported.v1", "", health());
    }
  }

  private Map<String, ?> client() {
    var state = new LinkedHashMap<String, @Nullable Object>();
    state.put("client", id);
    state.put("practice", seat.practice());
    state.put("kind", number % 4 == 0 ? "SELF_EMPLOYED" : "BUSINESS");
    state.put("solutions", solutions());
    state.put("businessName", name);
    state.put("practiceCode", number % 3 == 0 ? null : "C-%06d".formatted(number));
    state.put("industry", null);
    state.put("extractEmail", "client-" + id + "@extract.clientele.example");
    state.put("status", number % 20 == 0 ? "DEACTIVATED" : "ACTIVE");
    state.put("payer", "PRACTICE");
    state.put("createdBy", seat.admin());
    state.put("createdAt", START.plus(number, ChronoUnit.MINUTES).toString());
    state.put("settings", settings());
    state.put("incomeSources", List.of());
    state.put("selfEmployed", null);
    state.put("deactivation", null);
    return state;
  }

  private List<String> solutions() {
    var solutions = new ArrayList<>(List.of("BOOKKEEPING"));
    if (number % 5 != 0) {
      solutions.add("DATA_HEALTH_INSIGHTS");
    }
    if (number % 7 == 0) {
      solutions.add("COMMERCE");
    }
    return solutions;
  }

  private Map<String, ?> settings() {
    var frequencies = List.of("DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "ANNUALLY");
    return Map.of(
        "country", "GB",
        "currency", "GBP",
        "timeZone", "Europe/London",
        "financialYearEnd", "--03-31",
        "bookkeeping",
            Map.of(
                "managedBy",
                number % 3 == 0 ? "CLIENT" : "PRACTICE",
                "frequency",
                one(frequencies, number)),
        "publishing",
            Map.of("costs", "DRAFT", "sales", "DRAFT", "expenseClaims", "AWAITING_APPROVAL"),
        "defaultsVersion", 1);
  }

  private Map<String, ?> access() {
    return Map.of(
        "client",
        id,
        "practice",
        seat.practice(),
        "colleagues",
        seat.isGranted(number) ? List.of(seat.colleague()) : List.of(),
        "teams",
        seat.isGranted(number) ? seat.teams() : List.of(),
        "users",
        List.of(),
        "accountManager",
        manager(random.nextInt(20)));
  }

  /** One of the practice's account managers. */
  static String manager(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  private Map<String, ?> connection(String connection) {
    return Map.of(
        "connection", connection,
        "practice", seat.practice(),
        "client", id,
        "software", number % 2 == 0 ? "XERO" : "SAGE",
        "status", number % 9 == 0 ? "EXPIRED" : "CONNECTED",
        "organisation", Map.of("id", connection, "name", name),
        "integratedBy", seat.admin(),
        "startedAt", START.plus(number, ChronoUnit.MINUTES).toString(),
        "endsAt", START.plus(365L + random.nextInt(365), ChronoUnit.DAYS).toString(),
        "lists", List.of());
  }

  private Map<String, ?> invitation(String invitation) {
    return Map.of(
        "invitation",
        invitation,
        "kind",
        "CLIENT_USER",
        "practice",
        seat.practice(),
        "client",
        id,
        "role",
        "BUSINESS_ADMIN",
        "permissions",
        List.of(),
        "status",
        "PENDING",
        "invitedBy",
        seat.admin(),
        "expiresAt",
        Instant.now().plus(random.nextInt(1, 8), ChronoUnit.DAYS).toString(),
        "deliveries",
        List.of(Map.of("channel", "EMAIL", "status", "SENT")));
  }

  private Map<String, ?> activity() {
    var oldest = DAY.minusDays(random.nextInt(1000));
    return Map.of(
        "client", id,
        "source", "document-system",
        "asOf", START.toString(),
        "items",
            Map.of(
                "costs", random.nextInt(5000),
                "sales", random.nextInt(2000),
                "expenseClaims", random.nextInt(50),
                "latest", oldest.plusDays(random.nextInt(300)).toString(),
                "oldest", oldest.toString(),
                "delayDays", random.nextInt(60)),
        "suppliersOnAutoPublish", random.nextInt(100),
        "mobileUsers", random.nextInt(10),
        "paperwork", Map.of("missing", random.nextInt(40), "requested", random.nextInt(20)));
  }

  private Map<String, ?> health() {
    return Map.of(
        "client",
        id,
        "source",
        "health-checks",
        "asOf",
        START.toString(),
        "score",
        random.nextInt(101));
  }
}
