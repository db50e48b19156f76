package io.clientele.standalone;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an instance of a service is told through its environment.
 *
 * @param home names the database of each service
 * @param ports where everything listens
 * @param mongodbUri without a database
 * @param bootstrapServers of the broker
 * @param secret what all secrets of services are derived from
 * @param providers what is outside
 */
record ServiceEnvironment(
    Home home,
    Ports ports,
    String mongodbUri,
    String bootstrapServers,
    Secret secret,
    ProviderEnvironment providers) {

  // The demo's time for what a real provider is given a minute for (INT-7).
  private static final String SUSPECT_FOR = "5s";

  Map<String, String> of(Instance instance) {
    Service service = instance.service();
    Map<String, String> variables = new TreeMap<>();
    variables.put("MONGODB_URI", mongodbUri);
    variables.put("SPRING_MONGODB_DATABASE", home.database(service));
    variables.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
    variables.put("PUBLIC_URL", publicUrl());
    // Nothing of this is meant for the network the machine happens to be in.
    variables.put("SERVER_ADDRESS", "127.0.0.1");
    variables.put("SERVER_PORT", "" + ports.http(instance));
    variables.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    variables.put("MANAGEMENT_SERVER_PORT", "" + ports.management(instance));
    // Each of some twenty clients would print all its settings at start, a hundred lines each.
    variables.put("LOGGING_LEVEL_ORG_APACHE_KAFKA", "WARN");
    variables.put("CLIENTELE_SECRET", secret.derived(service.folder()));
    variables.putAll(own(service));
    variables.putAll(providers.of(service));
    return variables;
  }

  /** What this service needs and others do not. */
  private Map<String, String> own(Service service) {
    return switch (service) {
      case ACCESS -> {
        Map<String, String> variables = new TreeMap<>(people());
        variables.putAll(webClient());
        yield variables;
      }
      case INVITATION -> people();
      case INTEGRATION -> home.isDemo() ? Map.of("INTEGRATION_SUSPECT_FOR", SUSPECT_FOR) : Map.of();
      case CLIENT, SUBSCRIPTION -> Map.of();
      case GATEWAY -> {
        Map<String, String> variables = addresses();
        variables.putAll(webClient());
        yield variables;
      }
    };
  }

  /** Who sends mails, and what one of the two signs so that the other believes it. */
  private Map<String, String> people() {
    return Map.of(
        "SMTP_HOST",
        "127.0.0.1",
        "SMTP_PORT",
        "" + ports.smtp(),
        "TICKET_SECRET",
        secret.derived("tickets"));
  }

  /** By which access-service knows the gateway when it signs people in. */
  private Map<String, String> webClient() {
    return Map.of("WEB_CLIENT_SECRET", secret.derived("web-client"));
  }

  private Map<String, String> addresses() {
    Map<String, String> variables = new TreeMap<>();
    for (Service behind : Service.values()) {
      if (behind != Service.GATEWAY) {
        List<Instance> all = Instance.of(behind, ports.instances());
        variables.put(
            behind.variable() + "_URL",
            all.stream()
                .map(one -> "http://127.0.0.1:" + ports.http(one))
                .collect(Collectors.joining(",")));
      }
    }
    return variables;
  }

  String publicUrl() {
    return "http://localhost:" + ports.http(Service.GATEWAY);
  }
}
