package io.clientele.standalone.journey.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The list filtered, counted, watched while it changes, and taken away as a file. */
public final class ListLookedAt {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SELF_EMPLOYED = "kind=SELF_EMPLOYED&sort=-createdAt";

  private final Practice practice;
  private final Checks checks;

  /** The step, for a practice with clients of both kinds. */
  public ListLookedAt(Practice practice, Checks checks) {
    this.practice = practice;
    this.checks = checks;
  }

  /** Plays it. */
  public void play() {
    List<JsonNode> all = practice.clients().lines("");
    filter(all);
    compareOverview(all);
    watch(all.getFirst());
    export();
  }

  private void filter(List<JsonNode> all) {
    List<JsonNode> found = practice.clients().lines(SELF_EMPLOYED);
    checks.that(
        !found.isEmpty() && found.size() == count(all, "kind", "SELF_EMPLOYED"),
        "filtered for the self-employed, newest first, it shows " + found.size());
    List<String> days = found.stream().map(line -> line.path("createdAt").asText()).toList();
    checks.equal(days, days.stream().sorted((a, b) -> b.compareTo(a)).toList(), "in that order");
  }

  private void compareOverview(List<JsonNode> all) {
    JsonNode overview = practice.api().get(practice.path("overview")).expect(200, "the overview");
    checks.equal(overview.path("clients").asInt(), all.size(), "the overview counts all of them");
    for (String kind : List.of("BUSINESS", "SELF_EMPLOYED")) {
      checks.equal(
          overview.path("byKind").path(kind).asLong(), count(all, "kind", kind), "of kind " + kind);
    }
    checks.note("overview: " + overview);
  }

  private static long count(List<JsonNode> lines, String field, String value) {
    return lines.stream().filter(line -> line.path(field).asText().equals(value)).count();
  }

  private void watch(JsonNode line) {
    String client = line.path("id").asText();
    String left;
    try (LiveList live = LiveList.open(practice.api(), practice.clients().path(), "")) {
      long began = System.nanoTime();
      String frequency = change(client);
      LiveList.Message message = live.await("changed", client);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      checks.that(
          message.data().path("bookkeeping").path("frequency").asText().equals(frequency),
          String.format(
              Locale.ROOT,
              "whoever has the list open sees a change %.2f s after it was asked for",
              took.toMillis() / 1000.0));
      left = live.position();
    }
    String missed = change(client);
    try (LiveList live = LiveList.open(practice.api(), practice.clients().path(), left)) {
      Checks.eventually(
          "what was missed",
          PATIENCE,
          () -> live.await("changed", client).data().path("bookkeeping").path("frequency").asText(),
          missed::equals);
      checks.that(
          live.heard().stream().noneMatch(one -> one.type().equals("reset")),
          "whoever comes back hears what they missed");
    }
  }

  /** Changes how often the bookkeeping of a client is done; returns how often. */
  private String change(String client) {
    String path = practice.clients().path(client) + "/settings";
    Answer read = practice.api().get(path);
    ObjectNode settings = read.expect(200, "the settings").deepCopy();
    ObjectNode bookkeeping = (ObjectNode) settings.path("bookkeeping");
    String other = bookkeeping.path("frequency").asText().equals("WEEKLY") ? "QUARTERLY" : "WEEKLY";
    bookkeeping.put("frequency", other);
    practice.api().edit(path, settings, read.version()).expect(200, "the new settings");
    return other;
  }

  private void export() {
    String exports = practice.path("client-list-exports");
    Answer begun = practice.api().post(exports + "?" + SELF_EMPLOYED);
    String job = exports + "/" + begun.expect(202, "the export").path("id").asText();
    JsonNode done =
        Checks.eventually(
            "the export",
            PATIENCE,
            () -> practice.api().get(job).expect(200, "the job"),
            now -> now.path("status").asText().equals("DONE"));
    String csv = practice.api().file(done.path("result").path("href").asText());
    int lines = practice.clients().lines(SELF_EMPLOYED).size();
    checks.equal(
        csv.lines().count(),
        lines + 1L,
        "the same, taken away as a file, has a header and " + lines + " lines");
  }
}
