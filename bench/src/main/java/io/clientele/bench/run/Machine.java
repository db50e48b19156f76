package io.clientele.bench.run;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.bson.Document;

/** On what it was measured: figures without it say nothing. */
final class Machine {

  private Machine() {}

  static String line(String mongodbUri, boolean real) {
    return String.format(
        Locale.ROOT,
        "%d cores, load %.1f when measuring began, Java %s (%s), %s",
        Runtime.getRuntime().availableProcessors(),
        load(),
        Runtime.version().feature(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        real ? "MongoDB " + version(mongodbUri) : "the stand-in store");
  }

  /** How many processes want the cores, over the last minute. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String version(String uri) {
    try (var client = MongoClients.create(uri)) {
      return client
          .getDatabase("admin")
          .runCommand(new Document("buildInfo", 1))
          .getString("version");
    } catch (MongoException e) {
      return "of unknown version";
    }
  }
}
