package io.clientele.bench.world;

import java.util.List;
import java.util.Map;

/** What is told of a practice before it has clients. */
public final class Registered {

  private Registered() {}

  /** It is there. */
  public static void tell(Teller teller, String practice, String name) {
    teller.tell(
        "clientele.access",
        "practice/" + practice,
        "PracticeRegistered.v1",
        practice,
        Map.of(
            "practice", practice,
            "name", name,
            "region", "UK",
            "partnerType", "ACCOUNTANT",
            "timeZone", "Europe/London",
            "teams", "AWAKE",
            "registeredAt", "2026-01-01T00:00:00Z"));
  }

  /**
   * Who is in one of its teams.
   *
   * @param time how often that was told before, and this; from 1
   */
  public static void team(
      Teller teller, String practice, String team, int time, List<String> members) {
    teller.tell(
        "clientele.access",
        "team/" + team,
        time,
        "TeamMembersAdded.v1",
        practice,
        Map.of(
            "team", team,
            "practice", practice,
            "name", "Team " + team,
            "members", members,
            "dissolved", false));
  }

  /** It may have so many clients. */
  public static void subscribe(Teller teller, String practice, int clients) {
    teller.tell(
        "clientele.subscription",
        "subscription/" + practice,
        "TrialStarted.v1",
        practice,
        Map.of(
            "practice",
            practice,
            "status",
            "ACTIVE",
            "plan",
            Map.of("code", "BENCH", "version", 1, "name", "Bench"),
            "clientLimit",
            clients,
            "kinds",
            List.of("BUSINESS", "SELF_EMPLOYED"),
            "teams",
            true,
            "addOns",
            List.of(),
            "licences",
            Map.of(),
            "trialEndsAt",
            "2027-01-01T00:00:00Z"));
  }
}
