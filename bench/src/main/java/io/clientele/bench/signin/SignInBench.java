package io.clientele.bench.signin;

import io.clientele.bench.run.Options;
import io.clientele.bench.run.Results;
import io.clientele.bench.run.Stage;
import io.clientele.standalone.CannotStart;
import io.clientele.standalone.Service;
import io.clientele.standalone.infrastructure.LocalMail;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Whether a known and an unknown email, a wrong and a right password cost the same work, told by
 * what anybody can measure (ACC-9).
 */
public record SignInBench(Path project, Options options, PrintStream terminal) {

  private static final int WARM_UPS = 10;
  private static final String EMAIL = "ada@bench.example";
  private static final String RIGHT = "velvet kiosk 71 marzipan";
  private static final String WRONG = "orchid hammer 29 cinnamon";
  private static final Pattern LINK = Pattern.compile("/(registration/[\\w-]+)");
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final int LOOKS = 600;

  /**
   * Measures it, prints the tables, and keeps them if that is wanted.
   *
   * @throws CannotStart if there is nothing to measure
   */
  public void run() {
    try (var mail = LocalMail.start(0, 0);
        var stage = Stage.set(Service.ACCESS, mail.smtpPort(), project, terminal)) {
      var door = Door.of(stage.address());
      known(door, mail);
      rounds(door, options.largest() == 0 ? WARM_UPS : options.largest());
      var line = "%s; %d rounds%n".formatted(stage.line(), options.rounds());
      terminal.print(line);
      var text = line + new SignInTable(rounds(door, options.rounds())).text();
      terminal.print(text);
      if (options.write()) {
        Results.write(project, "sign-in", "# Signing in\n\n" + text, terminal);
      }
    }
  }

  private static void known(Door door, LocalMail mail) {
    door.register(
        """
        {"name": "Bench & Sons", "region": "UK", "partnerType": "ACCOUNTANT",
         "admin": {"name": "Ada Bench", "email": "%s", "password": "%s"}}
        """
            .formatted(EMAIL, RIGHT));
    for (var look = 0; look < LOOKS; look++) {
      var link =
          mail.messages().stream()
              .flatMap(one -> LINK.matcher(one.text()).results())
              .map(found -> found.group(1))
              .findFirst();
      if (link.isPresent()) {
        door.confirm(link.get(), RIGHT);
        return;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    throw new IllegalStateException("No mail came");
  }

  // In another order each time, but the same in every run.
  private static Rounds rounds(Door door, int many) {
    var random = new Random(many);
    var rounds = Rounds.of(many);
    for (var round = 0; round < many; round++) {
      var order = new ArrayList<>(List.of(Attempt.values()));
      Collections.shuffle(order, random);
      for (var attempt : order) {
        rounds.put(attempt, round, tried(door, attempt));
      }
    }
    return rounds;
  }

  private static long tried(Door door, Attempt attempt) {
    var tried =
        switch (attempt) {
          case KNOWN_WRONG -> door.signIn(EMAIL, WRONG);
          case UNKNOWN_WRONG -> door.signIn(UUID.randomUUID() + "@bench.example", WRONG);
          case KNOWN_RIGHT -> door.signIn(EMAIL, RIGHT);
        };
    var wanted = attempt == Attempt.KNOWN_RIGHT ? "/login/done" : "/login?error";
    if (!tried.led().endsWith(wanted)) {
      throw new IllegalStateException(attempt.words() + " led to " + tried.led());
    }
    return tried.nanos();
  }
}
