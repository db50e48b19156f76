package io.clientele.standalone.command;

import io.clientele.standalone.Ports;
import io.clientele.standalone.signin.SignIn;
import java.io.Console;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An access token on standard output, for curl.
 *
 * @param ports of the running system
 */
record PrintToken(Ports ports) {

  int run(List<String> arguments) {
    Map<String, String> given = given(arguments);
    String password = value(given, "--password", "CLIENTELE_PASSWORD", PrintToken::hidden);
    System.out.println(
        SignIn.with(
                ports.gateway(),
                arguments.getFirst(),
                password,
                () -> value(given, "--code", "CLIENTELE_CODE", PrintToken::shown))
            .accessToken());
    return 0;
  }

  private static Map<String, String> given(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    for (int at = 1; at + 1 < arguments.size(); at += 2) {
      given.put(arguments.get(at), arguments.get(at + 1));
    }
    boolean whole = arguments.size() % 2 == 1 && given.size() == arguments.size() / 2;
    if (!whole || !Set.of("--password", "--code").containsAll(given.keySet())) {
      throw new Usage(
          "token <email> [--password <password>] [--code <code>], or the password in"
              + " CLIENTELE_PASSWORD and the code in CLIENTELE_CODE");
    }
    return given;
  }

  private static String value(
      Map<String, String> given, String option, String variable, UnaryOperator<String> ask) {
    String known = given.getOrDefault(option, System.getenv(variable));
    return known == null ? ask.apply(variable) : known;
  }

  private static String hidden(String variable) {
    char[] typed = console(variable, "Password: ").readPassword();
    return typed == null ? "" : new String(typed);
  }

  private static String shown(String variable) {
    String typed = console(variable, "Code of your second factor: ").readLine();
    return typed == null ? "" : typed;
  }

  private static Console console(String variable, String question) {
    Console console = System.console();
    if (console == null) {
      throw new Usage("token <email>: nobody to ask; set " + variable);
    }
    // On standard error: standard output may go into a variable.
    System.err.print(question);
    return console;
  }
}
