package io.clientele.standalone.journey;

import io.clientele.standalone.Service;
import io.clientele.standalone.Services;
import io.clientele.standalone.journey.Wave.Add;
import io.clientele.standalone.journey.api.ClientList;
import io.clientele.standalone.journey.api.Listed;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.data.Employers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Two services are killed in the middle of a wave of adds, and nothing is lost or doubled. */
final class KillAndReturn {

  private static final int WAVE = 120;
  private static final List<Service> VICTIMS = List.of(Service.CLIENT, Service.SUBSCRIPTION);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Services services;
  private final ClientList clients;
  private final Employers employers;
  private final Checks checks;

  KillAndReturn(Services services, ClientList clients, Employers employers, Checks checks) {
    this.services = services;
    this.clients = clients;
    this.employers = employers;
    this.checks = checks;
  }

  /** Plays it; returns how many clients there are in the end. */
  int play() throws Exception {
    Set<String> ids = ids(clients.all());
    Wave wave =
        new BrokenWave(clients, employers.next(WAVE)).run(() -> VICTIMS.forEach(services::kill));
    List<Add> lost = wave.lost();
    checks.that(
        lost.size() >= BrokenWave.UNANSWERED,
        "SIGKILL to client-service and subscription-service: %d adds acknowledged, %d unanswered"
            .formatted(wave.acknowledged().size(), lost.size()));
    returnAll();
    ids.addAll(wave.acknowledged());
    checkNothingLost(ids, lost);
    ids.addAll(repeat(lost));
    checkExactly(ids);
    return ids.size();
  }

  private void returnAll() {
    Stream<CompletableFuture<Void>> starts =
        VICTIMS.stream().map(one -> CompletableFuture.runAsync(() -> services.start(one)));
    starts.toList().forEach(CompletableFuture::join);
  }

  private void checkNothingLost(Set<String> acknowledged, List<Add> lost) {
    List<Listed> listed = clients.all();
    Set<String> there = ids(listed);
    checks.none(
        acknowledged.stream().filter(id -> !there.contains(id)).toList(),
        "back again: every acknowledged client is on the list");
    int more = there.size() - acknowledged.size();
    checks.that(
        listed.size() == there.size() && more <= lost.size(),
        "none is there twice; " + more + " of the unanswered were done");
  }

  private Set<String> repeat(List<Add> lost) {
    Set<String> given = new HashSet<>();
    for (Add add : lost) {
      given.add(clients.add(add.employer(), add.key()).expect(201, "a repeat").path("id").asText());
    }
    checks.equal(
        given.size(), lost.size(), "each unanswered add, repeated with its key, gives one client");
    return given;
  }

  private void checkExactly(Set<String> ids) {
    List<String> listed = new ArrayList<>(clients.all().stream().map(Listed::id).toList());
    checks.equal(
        listed.stream().sorted().toList(),
        ids.stream().sorted().toList(),
        "the list has exactly these " + ids.size() + " clients, each once");
    Checks.eventually(
        "the right number of slots",
        PATIENCE,
        () -> clients.bundle().path("used").asInt(),
        used -> used == ids.size());
    checks.that(true, "the bundle counts " + ids.size() + " slots, as many as clients");
  }

  private static Set<String> ids(List<Listed> listed) {
    return new HashSet<>(listed.stream().map(Listed::id).toList());
  }
}
