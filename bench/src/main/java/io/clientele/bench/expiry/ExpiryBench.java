package io.clientele.bench.expiry;

import io.clientele.bench.run.Options;
import io.clientele.bench.run.Results;
import io.clientele.bench.run.Stage;
import io.clientele.bench.run.Times;
import io.clientele.bench.world.Registered;
import io.clientele.bench.world.Teller;
import io.clientele.standalone.CannotStart;
import io.clientele.standalone.Service;
import io.clientele.standalone.infrastructure.LocalMail;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * How long after the end of its week it is told that an invitation has expired, while a thousand
 * and while a million others are open (INV-2).
 */
public record ExpiryBench(Path project, Options options, PrintStream terminal) {

  private static final int FEW = 1000;
  private static final int MANY = 1_000_000;
  private static final int MANY_ON_THE_STAND_IN = 5000;
  private static final int AT_ONCE = 2000;
  private static final int WARM_UP = 50;
  private static final Duration APART = Duration.ofMillis(50);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * Measures it, prints the table, and keeps it if that is wanted.
   *
   * @throws CannotStart if there is nothing to measure
   */
  public void run() {
    try (var mail = LocalMail.start(0, 0);
        var stage = Stage.set(Service.INVITATION, mail.smtpPort(), project, terminal);
        var pattern = Pattern.of(stage, invited(stage));
        var told = new Told(stage.service().bootstrapServers())) {
      var usual = stage.real() ? MANY : MANY_ON_THE_STAND_IN;
      var most = options.largest() == 0 ? usual : options.largest();
      after(pattern, told, WARM_UP, APART);
      var run = "%s; %d one after the other%n".formatted(stage.line(), options.rounds());
      terminal.print(run);
      var rows = new ArrayList<ExpiryTable.Row>();
      for (var open : List.of(Math.min(FEW, most), most)) {
        pattern.open(open, terminal);
        rows.add(
            new ExpiryTable.Row(
                open,
                after(pattern, told, options.rounds(), APART),
                after(pattern, told, AT_ONCE, Duration.ZERO)));
      }
      var text = run + new ExpiryTable(rows, AT_ONCE).text();
      terminal.print(text);
      if (options.write()) {
        Results.write(project, "expiry", "# The end of a week\n\n" + text, terminal);
      }
    }
  }

  /** How long after each of some has ended that was told; they end one after the other. */
  private static Times after(Pattern pattern, Told told, int many, Duration apart) {
    var first = Instant.now().plus(SOON);
    var ends = IntStream.range(0, many).mapToObj(n -> first.plus(apart.multipliedBy(n))).toList();
    var ending = pattern.ending(ends);
    return Times.of(told.nanosAfter(ending, PATIENCE));
  }

  /** Somebody is invited as a client's user, as client-service asks for it; their practice. */
  private static String invited(Stage stage) {
    var practice = UUID.randomUUID().toString();
    var client = UUID.randomUUID().toString();
    var servers = stage.service().bootstrapServers();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                Teller.isHeard(servers, "clientele.client")
                    && Teller.isHeard(servers, "clientele.access"));
    try (var teller = new Teller(servers)) {
      Registered.tell(teller, practice, "Bench & Sons");
      teller.ask(
          "clientele.client",
          "client/" + client,
          "ClientUserInvitationRequested.v1",
          practice,
          Map.of(
              "client", client,
              "practice", practice,
              "businessName", "Café Noir",
              "requestedBy", UUID.randomUUID().toString(),
              "role", "BUSINESS_ADMIN",
              "name", "Chloé Noir",
              "email", "chloe@bench.example",
              "language", "en"));
      teller.flush();
    }
    return practice;
  }
}
