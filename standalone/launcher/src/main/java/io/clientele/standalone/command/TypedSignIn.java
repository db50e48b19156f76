package io.clientele.standalone.command;

import io.clientele.standalone.signin.SignIn;
import java.io.Console;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Signs a person in by what stands on the command line, in variables, or is typed now. */
final class TypedSignIn {

  /** What may stand on the command line. */
  static final Set<String> OPTIONS = Set.of("--password", "--code");

  private TypedSignIn() {}

  /**
   * An access token, good for five minutes.
   *
   * @param gateway the address of the gateway
   * @param given options by name, as {@link #OPTIONS} has them
   */
  static String accessToken(URI gateway, String email, Map<String, String> given) {
    String password = value(given, "--password", "CLIENTELE_PASSWORD", TypedSignIn::hidden);
    return SignIn.with(
            gateway,
            email,
            password,
            () -> value(given, "--code", "CLIENTELE_CODE", TypedSignIn::shown))
        .accessToken();
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
      throw new Usage("nobody to ask; set " + variable);
    }
    // On standard error: standard output may go into a variable.
    System.err.print(question);
    return console;
  }
}
