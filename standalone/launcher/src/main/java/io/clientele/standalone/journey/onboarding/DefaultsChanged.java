package io.clientele.standalone.journey.onboarding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;

/** A practice changes what its new clients start with; those it has keep theirs. */
final class DefaultsChanged {

  private static final String YEAR_END = "financialYearEnd";
  // 31 March as companies like it, 5 April as the tax year of people ends.
  private static final String BEFORE = "--03-31";
  private static final String AFTER = "--04-05";
  private static final String LATE = "--12-31";

  private final Practice practice;
  private final Checks checks;

  DefaultsChanged(Practice practice, Checks checks) {
    this.practice = practice;
    this.checks = checks;
  }

  void play() {
    String path = practice.path("default-client-settings");
    Answer read = practice.api().get(path);
    ObjectNode settings = read.expect(200, "the default settings").deepCopy();
    checks.equal(
        settings.path(YEAR_END).asText(),
        BEFORE,
        "the financial year of its clients ends " + BEFORE + " by default");
    settings.put(YEAR_END, AFTER);
    practice.api().edit(path, settings, read.version()).expect(200, "the new default settings");
    settings.put(YEAR_END, LATE);
    Answer late = practice.api().edit(path, settings, read.version());
    checks.equal(
        late.status() + " " + late.text("code"),
        "412 CHANGED_MEANWHILE",
        "it is changed to " + AFTER + "; whoever edits what was read before that is refused");
  }

  /**
   * What two clients started with.
   *
   * @param before the id of one that was added before
   * @param after the id of one that was added after
   */
  void checkCopies(String before, String after) {
    checks.equal(
        yearEnd(after) + " " + yearEnd(before),
        AFTER + " " + BEFORE,
        "whoever is added after has " + AFTER + ", whoever was there keeps " + BEFORE);
  }

  private String yearEnd(String client) {
    return practice
        .api()
        .get(practice.clients().path(client) + "/settings")
        .expect(200, "the settings of a client")
        .path(YEAR_END)
        .asText();
  }
}
