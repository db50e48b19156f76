package io.clientele.standalone.command;

import io.clientele.standalone.Ports;
import io.clientele.standalone.Service;
import io.clientele.standalone.events.Retelling;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.operating.CannotOperate;
import io.clientele.standalone.operating.DeadLetters;
import io.clientele.standalone.operating.Lags;
import io.clientele.standalone.operating.ListRebuild;
import io.clientele.standalone.operating.Operators;
import io.clientele.standalone.operating.SealingKeys;
import io.clientele.standalone.operating.SwitchedOff;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;

/**
 * The operator's commands.
 *
 * @param ports of the running system
 */
record Operate(Ports ports, PrintStream terminal) {

  private static final String WATCH = "--watch";
  private static final String DESPITE = "--despite-differences";
  private static final String AS = "--as";
  private static final String HOURS = "--hours";
  private static final String REASON = "--reason";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  int run(List<String> words) {
    switch (words.isEmpty() ? "" : words.getFirst()) {
      case "dead-letters" -> deadLetters(words.subList(1, words.size()));
      case "retell" -> retell(words.subList(1, words.size()));
      case "rebuild" -> {
        return rebuild(words.subList(1, words.size()));
      }
      case "operator" -> operator(words.subList(1, words.size()));
      case "second-factor" -> secondFactor(words.subList(1, words.size()));
      case "lags" -> lags();
      case "sealing" -> new SealingKeys(ports).lines().forEach(terminal::println);
      default -> usage();
    }
    return 0;
  }

  private void deadLetters(List<String> words) {
    DeadLetters letters = new DeadLetters(ports);
    if (words.isEmpty() || words.equals(List.of("list"))) {
      List<String> lines = letters.list();
      lines.forEach(terminal::println);
      terminal.println(lines.isEmpty() ? "nothing waits" : lines.size() + " waiting");
    } else if (words.size() == 3 && words.getFirst().equals("replay")) {
      terminal.println(letters.replay(service(words.get(1)), words.get(2)) + " replayed");
    } else if (words.size() == 3 && words.getFirst().equals("drop")) {
      terminal.println(letters.drop(service(words.get(1)), words.get(2)) + " dropped");
    } else {
      usage();
    }
  }

  private static Service service(String name) {
    return Arrays.stream(Service.values())
        .filter(one -> one.folder().equals(name))
        .findFirst()
        .orElseThrow(() -> new CannotOperate("There is no service " + name));
  }

  private void retell(List<String> words) {
    if (words.size() != 1) {
      usage();
    }
    try {
      long told = Retelling.of(ports.bootstrapServers(), words.getFirst(), event -> {}, PATIENCE);
      terminal.println(told + " told again on " + words.getFirst() + ".retold");
    } catch (KafkaException e) {
      throw new CannotOperate("The broker does not answer; is the system up?", e);
    } catch (IllegalStateException e) {
      throw new CannotOperate("Not retold: " + e.getMessage(), e);
    }
  }

  private int rebuild(List<String> words) {
    ListRebuild list = new ListRebuild(ports);
    if (words.equals(List.of("state"))) {
      list.state().forEach(terminal::println);
      return 0;
    }
    if (words.equals(List.of("cancel"))) {
      list.cancel();
      terminal.println("it is being cancelled");
      return 0;
    }
    if (!Set.of(WATCH, DESPITE).containsAll(words)) {
      usage();
    }
    terminal.println(list.begin(words.contains(DESPITE)));
    if (words.contains(WATCH)) {
      return list.watch(terminal::println) ? 0 : 1;
    }
    list.state().forEach(terminal::println);
    return 0;
  }

  private void operator(List<String> words) {
    Operators operators = new Operators(ports);
    if (words.isEmpty() || words.equals(List.of("list"))) {
      operators.list().forEach(terminal::println);
    } else if (words.size() == 2 && words.getFirst().equals("appoint")) {
      terminal.println(operators.appoint(words.get(1)) + " is an operator");
    } else if (words.size() == 2 && words.getFirst().equals("dismiss")) {
      terminal.println(operators.dismiss(words.get(1)) + " is no operator");
    } else {
      usage();
    }
  }

  private void secondFactor(List<String> words) {
    if (words.size() < 2 || !words.getFirst().equals("off")) {
      usage();
    }
    Map<String, String> given = switchingOff(words.subList(2, words.size()));
    String token = TypedSignIn.accessToken(ports.gateway(), given.getOrDefault(AS, ""), given);
    try (Api api = new Api(ports.gateway(), () -> token)) {
      String until =
          new SwitchedOff(api)
              .secondFactor(
                  words.get(1),
                  Integer.parseInt(given.getOrDefault(HOURS, "")),
                  given.getOrDefault(REASON, ""));
      terminal.println("off until " + until);
    }
  }

  private static Map<String, String> switchingOff(List<String> words) {
    Set<String> needed = Set.of(AS, HOURS, REASON);
    Set<String> known = new HashSet<>(needed);
    known.addAll(TypedSignIn.OPTIONS);
    return Options.of(words, known)
        .filter(given -> given.keySet().containsAll(needed))
        .filter(given -> given.getOrDefault(HOURS, "").matches("[0-9]{1,2}"))
        .orElseThrow(Operate::wrong);
  }

  private void lags() {
    Lags.of(ports.bootstrapServers())
        .forEach(
            (group, topics) ->
                topics.forEach(
                    (topic, lag) -> terminal.printf("%8d  %s  %s%n", lag, group, topic)));
  }

  private static void usage() {
    throw wrong();
  }

  private static Usage wrong() {
    return new Usage(
        "ops dead-letters [list | replay <service> <id> | drop <service> <id>] | retell <topic>"
            + " | rebuild [state | cancel | --watch | --despite-differences] | lags | sealing"
            + " | operator [list | appoint <login> | dismiss <login>]"
            + " | second-factor off <login> --hours <n> --reason <text> --as <operator's email>"
            + " [--password <password>] [--code <code>]");
  }
}
