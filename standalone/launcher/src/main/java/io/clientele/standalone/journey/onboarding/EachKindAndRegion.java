package io.clientele.standalone.journey.onboarding;

import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.data.Employers;
import io.clientele.standalone.journey.registration.Founder;
import io.clientele.standalone.journey.registration.SignUp;

/** One client of each kind and region is added: what differs by region, differs. */
public final class EachKindAndRegion {

  private static final Founder AMERICAN =
      new Founder("Harbor Ledger", "US", "Maria Alvarez", "maria.alvarez", "harbor-ledger.example");
  private static final Founder CANADIAN =
      new Founder("Maple & Main", "CA", "Luc Tremblay", "luc.tremblay", "maple-and-main.example");

  private final Standalone standalone;
  private final Practice british;
  private final Employers employers;
  private final Checks checks;

  /** The step, for a UK practice with room for two more. */
  public EachKindAndRegion(
      Standalone standalone, Practice british, Employers employers, Checks checks) {
    this.standalone = standalone;
    this.british = british;
    this.employers = employers;
    this.checks = checks;
  }

  /**
   * Plays it.
   *
   * @return how many clients the UK practice has more
   */
  public int play() {
    // Their mails come while the UK practice is at work.
    SignUp american = SignUp.begin(standalone, Checks.silent(), AMERICAN);
    SignUp canadian = SignUp.begin(standalone, Checks.silent(), CANADIAN);
    int added = new UnitedKingdom(british, employers.next(1).getFirst(), checks).play();
    try (Practice us = american.finish();
        Practice ca = canadian.finish()) {
      checks.that(true, "meanwhile a US and a CA practice have signed up; their trials are heard");
      String client =
          new NorthAmerica(us, "Blue Heron Bakery LLC", "Harbor Light Photography", checks)
              .play("US_SCHEDULE_C 2025");
      new NorthAmerica(ca, "Cedar Grove Millwork Inc", "Atelier Boréal", checks)
          .play("CA_T2125 2025");
      new Deactivated(us, client, checks).play();
      new EmailLookup(british, us.admin(), checks).play();
    }
    return added;
  }
}
