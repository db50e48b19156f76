package io.clientele.gateway.upstream;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are: one address per running instance, each of scheme, host and port.
 *
 * @param access of access-service
 * @param client of client-service
 * @param subscription of subscription-service
 * @param invitation of invitation-service
 * @param integration of integration-service
 */
@Validated
@ConfigurationProperties("gateway.services")
record ServiceAddresses(
    @NotEmpty List<URI> access,
    @NotEmpty List<URI> client,
    @NotEmpty List<URI> subscription,
    @NotEmpty List<URI> invitation,
    @NotEmpty List<URI> integration) {

  List<URI> of(Service service) {
    return switch (service) {
      case ACCESS -> access;
      case CLIENT -> client;
      case SUBSCRIPTION -> subscription;
      case INVITATION -> invitation;
      case INTEGRATION -> integration;
    };
  }
}
