package io.clientele.standalone;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a service is told through its environment.
 *
 * @param ports where everything listens
 * @param home names the database of each service
 * @param mongodbUri without a database
 * @param bootstrapServers of the broker
 * @param secret 256 bits the services share
 */
record ServiceEnvironment(
    Home home, Ports ports, String mongodbUri, String bootstrapServers, String secret) {

  Map<String, String> of(Service service) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("MONGODB_URI", mongodbUri);
    variables.put("SPRING_MONGODB_DATABASE", home.database(service));
    variables.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
    variables.put("PUBLIC_URL", publicUrl());
    // Nothing of this is meant for the network the machine happens to be in.
    variables.put("SERVER_ADDRESS", "127.0.0.1");
    variables.put("SERVER_PORT", "" + ports.http(service));
    variables.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    variables.put("MANAGEMENT_SERVER_PORT", "" + ports.management(service));
    variables.put("SMTP_HOST", "127.0.0.1");
    variables.put("SMTP_PORT", "" + ports.smtp());
    variables.put("CLIENTELE_SECRET", secret);
    // Each of some twenty clients would print all its settings at start, a hundred lines each.
    variables.put("LOGGING_LEVEL_ORG_APACHE_KAFKA", "WARN");
    if (service == Service.GATEWAY) {
      for (Service behind : Service.values()) {
        if (behind != Service.GATEWAY) {
          variables.put(behind.variable() + "_URL", "http://127.0.0.1:" + ports.http(behind));
        }
      }
    }
    return variables;
  }

  String publicUrl() {
    return "http://localhost:" + ports.http(Service.GATEWAY);
  }
}
