package io.clientele.standalone;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** What the script {@code clientele} runs. */
public final class Launcher {

  private Launcher() {}

  /**
   * Starts everything and stays until it is interrupted; exits with 1 if it cannot.
   *
   * @param arguments {@code up}; the system property {@code clientele.project} names the root
   */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 1 || !arguments[0].equals("up")) {
      System.err.println("Usage: clientele up");
      System.exit(2);
    }
    long began = System.nanoTime();
    Home home = Home.of(Path.of(System.getProperty("clientele.project", "")).toAbsolutePath());
    System.out.println("Starting, with data in " + home.data() + " and logs in " + home.logs());
    try {
      Standalone standalone = Standalone.start(home, System.getenv(), System.out);
      greet(standalone, began);
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (RuntimeException | Error e) {
      // Threads of the broker and the store may still run and would keep this JVM alive.
      e.printStackTrace();
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  private static void greet(Standalone standalone, long began) {
    System.out.printf(
        Locale.ROOT,
        "Ready in %.1f s, %d MiB resident. The system is at %s, its mails at %s; Ctrl-C stops it.%n",
        Progress.secondsSince(began),
        standalone.residentMebibytes(),
        standalone.gateway(),
        standalone.mail().page());
  }
}
