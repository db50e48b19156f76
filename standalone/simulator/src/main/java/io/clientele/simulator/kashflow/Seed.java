package io.clientele.simulator.kashflow;

import io.clientele.simulator.provider.Person;

/** The people and companies that are there at every start, all invented. */
final class Seed {

  private static final String ROOT = "clientele-simulator";

  private Seed() {}

  static void into(KashFlow kashFlow) {
    var ada = Person.invented(ROOT, "Ada Marlowe", "ada@brightwater.example");
    var ben = Person.invented(ROOT, "Ben Adeyemi", "ben@brightwater.example");
    kashFlow.add(ada, "Quayside Chandlery Ltd", false, KashFlow.WORD, 140, 35);
    kashFlow.add(ada, "Tidewater Boatyard Ltd", true, KashFlow.WORD, 230, 12);
    kashFlow.add(ben, "Lock Keepers Tearoom", false, "", 9, 4);
  }
}
