package io.clientele.bench.list;

import io.clientele.bench.run.Options;
import io.clientele.bench.run.Results;
import io.clientele.bench.run.Stage;
import io.clientele.bench.run.Times;
import io.clientele.bench.world.Registered;
import io.clientele.bench.world.Seat;
import io.clientele.bench.world.Signer;
import io.clientele.bench.world.Teller;
import io.clientele.standalone.CannotStart;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * What it costs a colleague to see clients by a grant of their own, by a team, and by twenty teams
 * that were granted the same; and how soon a new member of a team sees its clients (ACC-3, LST-4).
 */
public record AccessBench(Path project, Options options, PrintStream terminal) {

  private static final int CLIENTS = 10_000;
  private static final int CLIENTS_ON_THE_STAND_IN = 2000;
  private static final int TEAMS = 20;
  private static final int MEMBERS = 200;
  private static final int WARM_UP = 5;

  /**
   * Measures it, prints the tables, and keeps them if that is wanted.
   *
   * @throws CannotStart if there is nothing to measure
   */
  public void run() {
    try (var stage = Stage.set(project, terminal);
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var teller = new Teller(stage.service().bootstrapServers())) {
      var usual = stage.real() ? CLIENTS : CLIENTS_ON_THE_STAND_IN;
      var seat = Seat.of(options.largest() == 0 ? usual : options.largest()).withTeams(TEAMS);
      var signer = new Signer(stage.issuer());
      new Seeding(stage, terminal).seed(List.of(seat), signer);
      var people = new People(seat, stage, signer, http);
      people.tell(teller);
      var run = "%s; %d rounds, one connection%n".formatted(stage.line(), options.rounds());
      terminal.print(run);
      var table = new AccessTable(seat.clients(), seat.granted(), asked(people.askers()));
      var text = run + table.text() + AccessTable.joining(people.joining(teller, options.rounds()));
      terminal.println(text);
      if (options.write()) {
        Results.write(project, "access", "# Who sees what, and by which way\n\n" + text, terminal);
      }
    }
  }

  private List<AccessTable.Row> asked(List<Asker> askers) {
    var rows = new ArrayList<AccessTable.Row>();
    for (var question : Questions.ofAccess()) {
      var times = askers.stream().map(any -> new long[options.rounds()]).toList();
      for (int round = -WARM_UP; round < options.rounds(); round++) {
        for (int who = 0; who < askers.size(); who++) {
          var took = askers.get(who).nanos(question);
          if (round >= 0) {
            times.get(who)[round] = took;
          }
        }
      }
      rows.add(new AccessTable.Row(question.name(), times.stream().map(Times::of).toList()));
    }
    return rows;
  }

  /** Those who ask: one who sees all, one who was granted half, and two who see that by teams. */
  private record People(
      Seat seat, Stage stage, Signer signer, HttpClient http, String byTeam, String byTeams) {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Question COUNT = Questions.other("count", "/clients/count");

    People(Seat seat, Stage stage, Signer signer, HttpClient http) {
      this(seat, stage, signer, http, id(), id());
    }

    void tell(Teller teller) {
      for (var team : seat.teams()) {
        Registered.team(teller, seat.practice(), team, 1, members(team));
      }
      teller.flush();
      awaitSeen(byTeam, seat.granted());
      awaitSeen(byTeams, seat.granted());
    }

    /** Two hundred in the first team, one of whom is in all. */
    private List<String> members(String team) {
      return team.equals(seat.teams().getFirst())
          ? Stream.concat(
                  Stream.of(byTeam, byTeams), Stream.generate(People::id).limit(MEMBERS - 2L))
              .toList()
          : List.of(byTeams);
    }

    List<Asker> askers() {
      return List.of(
          asker(seat.admin(), "PRACTICE_ADMIN"),
          asker(seat.colleague(), "STANDARD"),
          asker(byTeam, "STANDARD"),
          asker(byTeams, "STANDARD"));
    }

    /** From when it is told that somebody is in the team until they see its clients. */
    Times joining(Teller teller, int rounds) {
      var team = seat.teams().getFirst();
      var took = new long[rounds];
      for (int round = 0; round < rounds; round++) {
        var fresh = id();
        var asker = asker(fresh, "STANDARD");
        asker.nanos(COUNT); // the line is open, and the token known
        var members = Stream.concat(members(team).stream(), Stream.of(fresh)).toList();
        var began = System.nanoTime();
        Registered.team(teller, seat.practice(), team, 2 + round, members);
        teller.flush();
        while (asker.counted() < seat.granted()) {
          Thread.onSpinWait();
        }
        took[round] = System.nanoTime() - began;
      }
      return Times.of(took);
    }

    private void awaitSeen(String login, int clients) {
      var asker = asker(login, "STANDARD");
      Awaitility.await().atMost(SOON).until(() -> asker.counted() == clients);
    }

    private Asker asker(String login, String role) {
      return new Asker(
          http,
          URI.create(stage.address() + "api/practices/" + seat.practice()),
          signer.token(seat.practice(), login, role));
    }

    private static String id() {
      return UUID.randomUUID().toString();
    }
  }
}
