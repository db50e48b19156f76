package io.clientele.gateway.routing;

import io.clientele.gateway.upstream.Service;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are.
 *
 * @param access scheme, host and port of access-service
 * @param client scheme, host and port of client-service
 * @param subscription scheme, host and port of subscription-service
 */
@Validated
@ConfigurationProperties("gateway.services")
record ServiceAddresses(@NotNull URI access, @NotNull URI client, @NotNull URI subscription) {

  URI of(Service service) {
    return switch (service) {
      case ACCESS -> access;
      case CLIENT -> client;
      case SUBSCRIPTION -> subscription;
    };
  }
}
