package io.clientele.testkit;

import java.util.HashMap;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Points a service under test at the infrastructure of tests. Every context gets a name, so that
 * two contexts in one JVM share neither database nor consumer groups; a test that wants a second
 * instance of the same service gives both the same {@code clientele.test.run}.
 */
public final class TestEnvironment implements EnvironmentPostProcessor, Ordered {

  /** The property that says: this is a test. */
  public static final String SWITCH = "clientele.test";

  private static final String LAG =
      "management.metrics.enable.spring.cloud.stream.binder.kafka.offset";
  private static final String FETCH_WAIT =
      "spring.cloud.stream.kafka.binder.consumer-properties.fetch.max.wait.ms";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!environment.getProperty(SWITCH, Boolean.class, false)) {
      return;
    }
    var run =
        environment.getProperty("clientele.test.run", UUID.randomUUID().toString().substring(0, 8));
    var name = environment.getRequiredProperty("spring.application.name") + "-" + run;
    var properties = new HashMap<String, Object>();
    properties.put("spring.application.name", name);
    properties.put("spring.mongodb.uri", Infrastructure.mongoUri());
    properties.put("spring.mongodb.database", name);
    properties.put("spring.kafka.bootstrap-servers", Infrastructure.bootstrapServers());
    properties.put("management.server.port", "0");
    properties.put("clientele.topics.partitions", "3");
    // Whoever begins a message anew waits for the fetch under way, which waits for messages; new
    // messages wait for nobody. Shorter, and dozens of consumers that have nothing to do, and the
    // broker that tells them so, take a fifth of the machine.
    properties.put(FETCH_WAIT, "500");
    // A second after the start the binder makes a consumer for each group, to measure its lag; a
    // service that is stopped just then waits for ever, as both hold what the other one wants.
    properties.put(LAG, "false");
    properties.put("clientele.jobs.look", "100ms");
    properties.put("clientele.jobs.report", "0s");
    properties.put("clientele.rebuild.look", "200ms");
    properties.put("clientele.rebuild.lease", "3s");
    properties.put("clientele.rebuild.again", "3s");
    properties.put("clientele.rebuild.grace", "1s");
    environment.getPropertySources().addFirst(new MapPropertySource(SWITCH, properties));
  }

  /** Between the service's own settings and what the platform makes of them. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE - 20;
  }
}
