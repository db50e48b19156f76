package io.clientele.standalone.command;

import io.clientele.standalone.CannotStart;
import io.clientele.standalone.Ports;
import io.clientele.standalone.journey.data.BadData;
import io.clientele.standalone.operating.CannotOperate;
import io.clientele.standalone.signin.SignInFailed;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the script {@code clientele} runs. */
public final class Launcher {

  private Launcher() {}

  /**
   * Runs a command. Exits with 0 if it was done, with 1 if it could not be, with 2 if there is no
   * such command.
   *
   * @param arguments {@code up}, {@code demo}, {@code token} or {@code ops}, and what belongs to
   *     it; the system property {@code clientele.project} names the root of the project
   */
  public static void main(String[] arguments) {
    System.exit(code(Arrays.asList(arguments)));
  }

  private static int code(List<String> words) {
    try {
      return run(
          words.isEmpty() ? "" : words.getFirst(),
          words.subList(Math.min(1, words.size()), words.size()));
    } catch (Usage e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (CannotStart | BadData | SignInFailed | CannotOperate e) {
      System.err.println(e.getMessage());
      return 1;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ConnectException) {
        System.err.println("Nobody answers; is the system up?");
        return 1;
      }
      e.printStackTrace();
      return 1;
    } catch (RuntimeException | Error e) {
      e.printStackTrace();
      return 1;
    }
  }

  private static int run(String command, List<String> rest) {
    Path project = Path.of(System.getProperty("clientele.project", "")).toAbsolutePath();
    Ports ports = new Ports(System.getenv());
    return switch (command) {
      case "up" -> new Up(project).run(rest);
      case "demo" -> new Demo(project).run(rest);
      case "token" -> new PrintToken(ports).run(rest);
      case "ops" -> new Operate(ports, System.out).run(rest);
      default -> throw new Usage("up | demo | token | ops");
    };
  }
}
