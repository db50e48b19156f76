package io.clientele.standalone.command;

import io.clientele.standalone.Ports;
import java.util.List;
import java.util.Map;

/**
 * An access token on standard output, for curl.
 *
 * @param ports of the running system
 */
record PrintToken(Ports ports) {

  int run(List<String> arguments) {
    if (arguments.isEmpty()) {
      throw usage();
    }
    Map<String, String> given =
        Options.of(arguments.subList(1, arguments.size()), TypedSignIn.OPTIONS)
            .orElseThrow(PrintToken::usage);
    System.out.println(TypedSignIn.accessToken(ports.gateway(), arguments.getFirst(), given));
    return 0;
  }

  private static Usage usage() {
    return new Usage(
        "token <email> [--password <password>] [--code <code>], or the password in"
            + " CLIENTELE_PASSWORD and the code in CLIENTELE_CODE");
  }
}
