package io.clientele.standalone.journey;

import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.accounting.AddedWithXero;
import io.clientele.standalone.journey.accounting.Connected;
import io.clientele.standalone.journey.accounting.ConsentWithdrawn;
import io.clientele.standalone.journey.accounting.EachSoftware;
import io.clientele.standalone.journey.accounting.SignInRenewed;
import io.clientele.standalone.journey.activity.FiguresReported;
import io.clientele.standalone.journey.activity.UsageReported;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.billing.LicenceGiven;
import io.clientele.standalone.journey.billing.PayerChanged;
import io.clientele.standalone.journey.billing.PlanChanged;
import io.clientele.standalone.journey.check.CheckFailed;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.data.Employers;
import io.clientele.standalone.journey.invitation.BusinessAdminJoins;
import io.clientele.standalone.journey.invitation.ColleagueJoins;
import io.clientele.standalone.journey.invitation.ColleagueLeaves;
import io.clientele.standalone.journey.invitation.SentAgain;
import io.clientele.standalone.journey.list.ListLookedAt;
import io.clientele.standalone.journey.onboarding.EachKindAndRegion;
import io.clientele.standalone.journey.registration.Founder;
import io.clientele.standalone.journey.registration.PageSession;
import io.clientele.standalone.journey.registration.SignUp;
import io.clientele.standalone.journey.secondfactor.SecondFactorSetUp;
import io.clientele.standalone.journey.secrecy.NothingLies;
import io.clientele.standalone.journey.upload.ClientsUploaded;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;

/** The main journey. */
public final class Journey {

  private static final Founder FOUNDER =
      new Founder("Ledger & Lane", "UK", "Ada Clark", "ada.clark", "ledger-and-lane.example");

  private final Standalone standalone;
  private final Employers employers;
  private final PrintStream terminal;
  private final Checks checks;
  private int steps;

  private Journey(Standalone standalone, Employers employers, PrintStream terminal) {
    this.standalone = standalone;
    this.employers = employers;
    this.terminal = terminal;
    this.checks = new Checks(terminal);
  }

  /**
   * What came of it.
   *
   * @param events how many were read and validated
   * @param email of the practice's admin
   * @param password of the same
   * @param codes backup codes of the same, each good once
   * @param token an access token of theirs
   * @param list the path of their client list
   */
  public record Result(
      int steps,
      int clients,
      int events,
      String email,
      String password,
      List<String> codes,
      String token,
      String list) {

    @Override
    public String toString() {
      return steps + " steps, " + clients + " clients, " + events + " events";
    }
  }

  /**
   * Plays all steps, printing each check.
   *
   * @throws CheckFailed naming the first check that does not hold
   * @throws RuntimeException if something else went wrong on the way
   */
  public static Result play(Standalone standalone, Employers employers, PrintStream terminal) {
    return new Journey(standalone, employers, terminal).play();
  }

  private Result play() {
    Practice practice =
        step("A practice signs up", () -> SignUp.begin(standalone, checks, FOUNDER).finish());
    try (practice) {
      List<String> codes =
          step(
              "Its admin sets up a second factor",
              () -> new SecondFactorSetUp(standalone.gateway(), practice, checks).play());
      int clients = playList(practice) + playOthers(practice);
      Subscriber last = subscriber(practice);
      last.readAll(clients);
      return new Result(
          steps,
          clients,
          last.events(),
          practice.admin().email(),
          practice.admin().password(),
          codes,
          practice.admin().tokens().accessToken(),
          practice.clients().path());
    }
  }

  /** The list, its events, and what a crash does to both; returns how many clients there are. */
  private int playList(Practice practice) {
    int many =
        step("Its client list fills", () -> new FillTheBundle(practice, employers, checks).play())
            .size();
    int added =
        many
            + step(
                "One client of each kind and region",
                () -> new EachKindAndRegion(standalone, practice, employers, checks).play());
    step("The list is looked at", () -> new ListLookedAt(practice, checks).play());
    step(
        "Somebody reads everything from the beginning, and once more",
        () -> {
          Subscriber subscriber = subscriber(practice);
          subscriber.readAll(added);
          subscriber.printCounts();
          subscriber.hearAgain();
        });
    var end = new KillAndReturn(standalone.services(), practice.clients(), employers, checks);
    return step("Two services are killed and come back", end::play);
  }

  /** Who and what else belongs to clients; returns how many are added. */
  private int playOthers(Practice practice) {
    List<Connected> connected =
        step(
            "A client is added together with Xero",
            () -> new AddedWithXero(standalone, practice, employers, checks).play());
    var owner = new BusinessAdminJoins(standalone, practice, employers, checks);
    step("A client is added and its owner invited", owner::play);
    var colleague = new ColleagueJoins(standalone, practice, employers, checks);
    step("A colleague is invited and granted some clients", colleague::play);
    var leaver = new ColleagueLeaves(standalone, practice, colleague.colleague(), checks);
    step("Another one is in a team, and leaves everything to the first", leaver::play);
    step(
        "An invitation is sent again, and a week goes by",
        new SentAgain(standalone, practice, checks)::play);
    step(
        "Clients that are there are connected, to each other software",
        () -> new EachSoftware(standalone, practice, checks).play());
    step("A client gets a licence, another cannot", new LicenceGiven(practice, checks)::play);
    step(
        "A sign-in comes near its end, and is renewed",
        new SignInRenewed(standalone, practice, checks)::play);
    step(
        "An authorisation is withdrawn at Xero",
        () ->
            new ConsentWithdrawn(standalone, practice, checks)
                .play(connected.getFirst(), connected.getLast()));
    step(
        "Other systems report figures of a client",
        () -> new FiguresReported(standalone, practice, checks).play());
    step(
        "What the practice uses is shown, this month and last",
        () -> new UsageReported(standalone, practice, checks).play());
    // Its mail comes while the others are uploaded.
    var another = new PlanChanged(standalone, employers, checks);
    int uploaded =
        step(
            "Companies are uploaded, and codes go round",
            () -> new ClientsUploaded(practice, employers, checks).play());
    step("A practice changes its plan", another::play);
    step(
        "Who pays for a client changes, and a month goes by",
        () -> new PayerChanged(standalone, practice, checks).play(owner.client(), owner.owner()));
    // Who signs out there ends all tokens they had before: so it is somebody who needs none after.
    step(
        "A person signs in at a page, and out",
        new PageSession(standalone.gateway(), colleague.colleague(), checks)::play);
    var people = List.of(practice.admin(), owner.owner(), colleague.colleague(), leaver.leaver());
    step("Every secret is looked for", new NothingLies(standalone, people, checks)::play);
    return connected.size() + 1 + uploaded;
  }

  private Subscriber subscriber(Practice practice) {
    return new Subscriber(standalone.bootstrapServers(), practice.id(), checks);
  }

  private void step(String title, Runnable play) {
    step(
        title,
        () -> {
          play.run();
          return true;
        });
  }

  private <T> T step(String title, Callable<T> play) {
    steps++;
    terminal.println(steps + "  " + title);
    try {
      return play.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(title, e);
    }
  }
}
