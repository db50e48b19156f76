package io.clientele.bench.signin;

import java.util.Locale;

/** What was measured, for people to read; Markdown, and straight in a terminal. */
record SignInTable(Rounds rounds) {

  String text() {
    var text = new StringBuilder("\n### How long the answer takes\n\n");
    text.append("| typed                             | p50 ms | p95 ms |\n");
    text.append("| --- | --: | --: |\n");
    for (var attempt : Attempt.values()) {
      var times = rounds.times(attempt);
      text.append(
          String.format(
              Locale.ROOT,
              "| %-33s | %6.1f | %6.1f |%n",
              attempt.words(),
              times.p50(),
              times.p95()));
    }
    text.append("\n### Side by side, within one round each\n\n");
    text.append("| compared                                        |   p5 |  p50 |  p95 |\n");
    text.append("| --- | --: | --: | --: |\n");
    text.append(line("unknown to known, both wrong", Attempt.UNKNOWN_WRONG));
    text.append(line("right to wrong, the same email", Attempt.KNOWN_RIGHT));
    return text.toString();
  }

  private String line(String compared, Attempt attempt) {
    var ratio = rounds.ratio(attempt, Attempt.KNOWN_WRONG);
    return String.format(
        Locale.ROOT,
        "| %-47s | %4.2f | %4.2f | %4.2f |%n",
        compared,
        ratio.low(),
        ratio.middle(),
        ratio.high());
  }
}
