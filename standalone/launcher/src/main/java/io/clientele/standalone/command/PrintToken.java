package io.clientele.standalone.command;

import io.clientele.standalone.Ports;
import io.clientele.standalone.signin.SignIn;
import java.io.Console;
import java.util.List;

/**
 * An access token on standard output, for curl.
 *
 * @param ports of the running system
 */
record PrintToken(Ports ports) {

  int run(List<String> arguments) {
    boolean given = arguments.size() == 3 && arguments.get(1).equals("--password");
    if (!given && arguments.size() != 1) {
      throw new Usage(
          "token <email> [--password <password>], or the password in CLIENTELE_PASSWORD");
    }
    String password = given ? arguments.get(2) : ask();
    System.out.println(SignIn.with(ports.gateway(), arguments.getFirst(), password).accessToken());
    return 0;
  }

  private static String ask() {
    String known = System.getenv("CLIENTELE_PASSWORD");
    if (known != null) {
      return known;
    }
    Console console = System.console();
    if (console != null) {
      // On standard error: standard output may go into a variable.
      System.err.print("Password: ");
    }
    char[] typed = console == null ? null : console.readPassword();
    if (typed == null) {
      throw new Usage("token <email>: nobody to ask for the password; set CLIENTELE_PASSWORD");
    }
    return new String(typed);
  }
}
