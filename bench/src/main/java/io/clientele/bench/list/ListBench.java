package io.clientele.bench.list;

import io.clientele.bench.run.Options;
import io.clientele.bench.run.Results;
import io.clientele.bench.run.Stage;
import io.clientele.bench.world.Seat;
import io.clientele.bench.world.Signer;
import io.clientele.standalone.CannotStart;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How quick the client list is, for a practice of a thousand clients and for a large one that lies
 * in the same store and is asked by turns.
 */
public record ListBench(Path project, Options options, PrintStream terminal) {

  private static final int SMALL = 1000;
  private static final int LARGE = 100_000;
  // Without indexes but unique ones every question reads the whole list.
  private static final int LARGE_ON_THE_STAND_IN = 5000;
  private static final int PAGES = 10;

  /**
   * Measures it, prints the tables, and keeps them if that is wanted.
   *
   * @throws CannotStart if there is nothing to measure
   */
  public void run() {
    try (var stage = Stage.set(project, terminal)) {
      var usual = stage.real() ? LARGE : LARGE_ON_THE_STAND_IN;
      var small = Seat.of(SMALL);
      var large = Seat.of(options.largest() == 0 ? usual : options.largest());
      var signer = new Signer(stage.issuer());
      new Seeding(stage, terminal).seed(List.of(small, large), signer);
      var run = "%s; %d rounds, one connection%n".formatted(stage.line(), options.rounds());
      terminal.print(run);
      var text = run + tables(stage, small, large, signer);
      if (options.write()) {
        Results.write(project, "list", "# The client list\n\n" + text, terminal);
      }
    }
  }

  /** One for each caller. */
  private String tables(Stage stage, Seat small, Seat large, Signer signer) {
    var service = stage.service();
    var address = stage.address() + "api/practices/";
    try (var profile = new Profile(service.mongodbUri(), service.database());
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Function<Seat, Asker> admin =
          seat -> asker(http, address, seat, signer, seat.admin(), "PRACTICE_ADMIN");
      Function<Seat, Asker> colleague =
          seat -> asker(http, address, seat, signer, seat.colleague(), "STANDARD");
      var granted =
          "Was granted %,d of %,d, and %,d of %,d"
              .formatted(small.granted(), small.clients(), large.granted(), large.clients());
      return table("Sees every client", small, large, admin, profile)
          + table(granted, small, large, colleague, profile);
    }
  }

  private String table(
      String who, Seat small, Seat large, Function<Seat, Asker> as, Profile profile) {
    var round =
        new Round(as.apply(small), as.apply(large), options.rounds(), profile::keysExamined);
    var questions = new ArrayList<Question>();
    for (var question : Questions.all()) {
      if (round.large().isOffered(question)) {
        questions.add(question);
      } else {
        terminal.println("  not offered by this build: " + question.path());
      }
    }
    warmUp(round, questions);
    var rows = new ArrayList<Measured>();
    questions.forEach(question -> rows.add(round.of(question)));
    rows.add(round.of(round.small().page(PAGES), round.large().page(PAGES)));
    var text = new Table(who, small.clients(), large.clients(), rows).text();
    terminal.println(text);
    return text;
  }

  /** Until the code of the service is compiled, whatever is asked first looks slow. */
  private static void warmUp(Round round, List<Question> questions) {
    for (var question : questions) {
      for (int time = 0; time < 3; time++) {
        round.small().nanos(question);
        round.large().nanos(question);
      }
    }
  }

  private static Asker asker(
      HttpClient http, String address, Seat seat, Signer signer, String login, String role) {
    return new Asker(
        http, URI.create(address + seat.practice()), signer.token(seat.practice(), login, role));
  }
}
