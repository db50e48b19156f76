package io.clientele.bench;

import io.clientele.bench.expiry.ExpiryBench;
import io.clientele.bench.list.AccessBench;
import io.clientele.bench.list.ListBench;
import io.clientele.bench.providers.ProvidersBench;
import io.clientele.bench.refreshes.RefreshesBench;
import io.clientele.bench.run.Options;
import io.clientele.bench.signin.SignInBench;
import io.clientele.bench.uploads.UploadBench;
import io.clientele.standalone.CannotStart;
import java.nio.file.Path;
import java.util.List;

/** What {@code ./clientele bench} runs. */
public final class Bench {

  private Bench() {}

  /**
   * Runs a benchmark. Exits with 0 when it was measured, whatever the figures; with 1 if it could
   * not be, with 2 if there is no such benchmark.
   *
   * @param arguments the benchmark and its options; the system property {@code clientele.project}
   *     names the root of the project
   */
  public static void main(String[] arguments) {
    System.exit(code(List.of(arguments)));
  }

  private static int code(List<String> words) {
    var project = Path.of(System.getProperty("clientele.project", "")).toAbsolutePath();
    try {
      var options = Options.of(words);
      switch (options.subject()) {
        case LIST -> new ListBench(project, options, System.out).run();
        case ACCESS -> new AccessBench(project, options, System.out).run();
        case SIGN_IN -> new SignInBench(project, options, System.out).run();
        case EXPIRY -> new ExpiryBench(project, options, System.out).run();
        case UPLOADS -> new UploadBench(project, options, System.out).run();
        case PROVIDERS -> new ProvidersBench(project, options, System.out).run();
        case REFRESHES -> new RefreshesBench(project, options, System.out).run();
      }
      return 0;
    } catch (Options.Usage e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }
}
