package io.clientele.bench.world;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A practice and who works there.
 *
 * @param clients how many it has
 * @param granted how many of them the colleague sees; the admin sees all
 * @param teams that were granted the same as the colleague
 */
public record Seat(
    String practice, String admin, String colleague, int clients, int granted, List<String> teams) {

  private static final int STEP = 7919;
  private static final int OTHER_STEP = 7907;

  /** A practice of this size, whose colleague sees half of it, but no more than 5,000. */
  public static Seat of(int clients) {
    return new Seat(id(), id(), id(), clients, Math.min(5000, clients / 2), List.of());
  }

  /** The same with so many teams, each of which was granted what the colleague was. */
  public Seat withTeams(int many) {
    var ids = Stream.generate(Seat::id).limit(many).toList();
    return new Seat(practice, admin, colleague, clients, granted, ids);
  }

  /** Whether the colleague sees this one: all over the list, and of every kind. */
  public boolean isGranted(int client) {
    return (long) client * step() % clients < granted;
  }

  /** It has no divisor in common with the number of clients, so it comes by each of them once. */
  private int step() {
    return clients % STEP == 0 ? OTHER_STEP : STEP;
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
