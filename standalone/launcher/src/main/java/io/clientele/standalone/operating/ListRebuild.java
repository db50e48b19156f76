package io.clientele.standalone.operating;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Ports;
import io.clientele.standalone.Service;
import io.clientele.standalone.operating.ManagementPort.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The rebuild of the client list, through the management port of client-service. */
public final class ListRebuild {

  private static final String PATH = "rebuild";
  private static final Set<String> OVER = Set.of("DONE", "CANCELLED");
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;
  private static final long SECOND = 1_000_000_000L;

  private final ManagementPort port;

  /** That of the system that listens here. */
  public ListRebuild(Ports ports) {
    port = new ManagementPort(ports, Service.CLIENT);
  }

  /**
   * Begins one, or decides that the one under way may swap.
   *
   * @param despiteDifferences that it may swap though rows differ at equal sequence
   * @return which of the two it was, in words
   * @throws CannotOperate if one is under way, or nobody answers
   */
  public String begin(boolean despiteDifferences) {
    Map<String, Object> body = despiteDifferences ? Map.of("despiteDifferences", true) : Map.of();
    Answer answer = port.post(PATH, body);
    if (despiteDifferences && answer.status() == OK) {
      return "the rebuild under way swaps though rows differ";
    }
    accepted(answer, "One is under way; see: ops rebuild state");
    return despiteDifferences
        ? "a rebuild has begun, which swaps though rows differ: none was under way before"
        : "a rebuild has begun";
  }

  /**
   * Stops the one under way.
   *
   * @throws CannotOperate if none is, or it has swapped, or nobody answers
   */
  public void cancel() {
    accepted(port.delete(PATH), "None is under way, or it has swapped already");
  }

  private static void accepted(Answer answer, String conflict) {
    if (answer.status() == CONFLICT) {
      throw new CannotOperate(conflict);
    }
    if (answer.status() != ACCEPTED) {
      throw new CannotOperate("client-service could not: " + answer.text());
    }
  }

  /** How it stands, in lines for people. */
  public List<String> state() {
    return lines(read());
  }

  /**
   * Tells how it stands, whenever that has changed, until it is over or an operator must decide.
   *
   * @return whether it is done
   */
  public boolean watch(Consumer<String> each) {
    List<String> last = List.of();
    while (true) {
      JsonNode state = read();
      List<String> lines = lines(state);
      if (!lines.equals(last)) {
        lines.forEach(each);
        last = lines;
      }
      String phase = state.at("/rebuild/phase").asText();
      if (OVER.contains(phase) || isUndecided(state) || phase.isEmpty()) {
        return phase.equals("DONE");
      }
      LockSupport.parkNanos(SECOND);
    }
  }

  /** An operator must decide, and none has: what was decided is gone by a moment later. */
  private static boolean isUndecided(JsonNode state) {
    return state.at("/rebuild/phase").asText().equals("DECIDING")
        && !state.at("/rebuild/despiteDifferences").asBoolean();
  }

  private JsonNode read() {
    Answer answer = port.get(PATH);
    if (answer.status() != OK) {
      throw new CannotOperate("client-service could not: " + answer.text());
    }
    return answer.body();
  }

  private static List<String> lines(JsonNode state) {
    JsonNode rebuild = state.path("rebuild");
    List<String> lines = new ArrayList<>();
    String where = "%s is read from %s".formatted(text(state, "list"), text(state, "live"));
    if (!rebuild.isObject()) {
      lines.add(where + "; it was never rebuilt");
      return lines;
    }
    lines.add(where + "; rebuild " + text(rebuild, "phase"));
    rebuild.path("waitsFor").forEach(one -> lines.add("  waits for " + one.asText()));
    if (rebuild.path("found").isObject()) {
      lines.addAll(found(rebuild.path("found")));
    }
    if (isUndecided(state)) {
      lines.add("  rows differ at equal sequence: ops rebuild --despite-differences, or cancel");
    }
    return lines;
  }

  private static List<String> found(JsonNode found) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  %d rows: %d equal, %d different, %d missing, %d behind; %d newer and %d more than before"
            .formatted(
                number(found, "rows"),
                number(found, "equal"),
                number(found, "different"),
                number(found, "missing"),
                number(found, "behind"),
                number(found, "newer"),
                number(found, "added")));
    for (String kind : List.of("differences", "late", "missed")) {
      found
          .path(kind)
          .forEach(
              one -> lines.add("  %s %s %s".formatted(kind, text(one, "id"), one.path("what"))));
    }
    return lines;
  }

  private static long number(JsonNode found, String name) {
    return found.path(name).asLong();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText();
  }
}
