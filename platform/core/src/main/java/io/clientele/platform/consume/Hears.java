package io.clientele.platform.consume;

import io.clientele.platform.event.Wire;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets a service say in one line what it hears, {@code clientele.hears.reactions.startTrial:
 * clientele.access}, and makes of it what Spring Cloud Stream wants to know. Projections hear what
 * is retold too; reactions never do.
 */
public final class Hears implements EnvironmentPostProcessor, Ordered {

  /** The consumer every service has: of requests to tell again. */
  public static final String RETELLING = "retellingRequests";

  /** The topic of those requests. */
  public static final String RETELLING_TOPIC = "clientele.retelling";

  private static final String BINDING = "spring.cloud.stream.bindings.";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var projections = heard(environment, "clientele.hears.projections");
    var reactions = heard(environment, "clientele.hears.reactions");
    if (projections.isEmpty() && reactions.isEmpty()) {
      return;
    }
    var service = environment.getRequiredProperty("spring.application.name");
    var properties = new LinkedHashMap<String, Object>();
    projections.forEach(
        (name, topic) -> bind(properties, service, name, topic + "," + Wire.retold(topic)));
    reactions.forEach((name, topic) -> bind(properties, service, name, topic));
    var all = new TreeMap<>(projections);
    all.putAll(reactions);
    bind(properties, service, RETELLING, RETELLING_TOPIC);
    // One at a time, and as long as it takes: it runs on the thread that polls.
    var retelling =
        "spring.cloud.stream.kafka.bindings." + RETELLING + "-in-0.consumer.configuration.";
    properties.put(retelling + "max.poll.records", 1);
    properties.put(retelling + "max.poll.interval.ms", 3_600_000);
    all.put(RETELLING, RETELLING_TOPIC);
    properties.put("spring.cloud.function.definition", String.join(";", all.keySet()));
    environment.getPropertySources().addLast(new MapPropertySource("clientele.hears", properties));
  }

  /** Last, when all is known. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  /** The group of a consumer: {@code subscription-service.startTrial}. */
  public static String group(String service, String consumer) {
    return service + "." + consumer;
  }

  private static Map<String, String> heard(ConfigurableEnvironment environment, String prefix) {
    return Binder.get(environment)
        .bind(prefix, Bindable.mapOf(String.class, String.class))
        .orElse(Map.of());
  }

  private static void bind(
      Map<String, Object> properties, String service, String name, String destination) {
    var binding = BINDING + name + "-in-0.";
    properties.put(binding + "destination", destination);
    properties.put(binding + "group", group(service, name));
    properties.put(binding + "consumer.use-native-decoding", true);
  }
}
