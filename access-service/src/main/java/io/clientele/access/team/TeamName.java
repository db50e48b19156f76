package io.clientele.access.team;

import io.clientele.platform.decision.Refusal;
import java.util.Locale;
import java.util.Optional;

/** What a team is called: one line of 1 to 80 characters, without spaces around it. */
record TeamName(String text) {

  static final int LONGEST = 80;

  /** Whatever somebody typed. */
  static TeamName of(String typed) {
    return new TeamName(typed.strip());
  }

  /** Why it cannot be a name; empty if it can. */
  Optional<Refusal> fault() {
    var length = text.codePointCount(0, text.length());
    if (length >= 1 && length <= LONGEST && text.codePoints().noneMatch(TeamName::breaksLines)) {
      return Optional.empty();
    }
    return Optional.of(
        TeamRefusal.TEAM_NAME_UNUSABLE
            .because("A team's name is one line of 1 to " + LONGEST + " characters.")
            .about("name")
            .with("longest", LONGEST));
  }

  /** What makes it unique in its practice: compared without case. */
  String key(String practice) {
    return practice + "/" + text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static boolean breaksLines(int character) {
    return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
  }
}
