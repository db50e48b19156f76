package io.clientele.gateway.routing;

import static io.clientele.gateway.upstream.Service.ACCESS;
import static io.clientele.gateway.upstream.Service.CLIENT;
import static io.clientele.gateway.upstream.Service.INTEGRATION;
import static io.clientele.gateway.upstream.Service.INVITATION;
import static io.clientele.gateway.upstream.Service.SUBSCRIPTION;

import io.clientele.gateway.upstream.Service;
import io.clientele.gateway.upstream.Upstreams;
import java.net.URI;
import java.util.function.Function;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * The routes, in Java and not in YAML: what is compiled needs no expression language, and there is
 * none to inject into.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

  private final Upstreams upstreams;

  Routes(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  @Bean
  RouteLocator serviceRoutes(RouteLocatorBuilder locator) {
    var routes =
        locator
            .routes()
            .route("access", to(ACCESS, asked -> asked.path(Paths.ACCESS)))
            .route("registration", to(ACCESS, only(HttpMethod.POST, Paths.PRACTICES)))
            .route("joining", to(ACCESS, only(HttpMethod.POST, Paths.JOININGS)))
            .route("practice", to(ACCESS, only(HttpMethod.GET, Paths.PRACTICE)))
            .route("subscription", to(SUBSCRIPTION, asked -> asked.path(Paths.SUBSCRIPTION)))
            .route("invitation", to(INVITATION, asked -> asked.path(Paths.INVITATION)))
            .route("integration", to(INTEGRATION, asked -> asked.path(Paths.INTEGRATION)))
            .route("client", to(CLIENT, Routes::ofClients));
    for (var service : Service.values()) {
      routes.route("openapi-" + service.id(), openApi(service));
    }
    return routes.build();
  }

  private Function<PredicateSpec, Buildable<Route>> to(
      Service service, Function<PredicateSpec, BooleanSpec> paths) {
    return asked ->
        paths
            .apply(asked)
            .filters(through -> through.filter(upstreams.guard(service)))
            .uri(named(service));
  }

  private Function<PredicateSpec, Buildable<Route>> openApi(Service service) {
    return asked ->
        asked
            .path("/docs/openapi/" + service.id())
            .filters(through -> through.setPath("/v3/api-docs").filter(upstreams.guard(service)))
            .uri(named(service));
  }

  /** A route must say where it goes. This says to whom; the guard knows where they are. */
  private static URI named(Service service) {
    return URI.create("http://" + service.id());
  }

  private static Function<PredicateSpec, BooleanSpec> only(HttpMethod method, String path) {
    return asked -> asked.method(method).and().path(path);
  }

  private static BooleanSpec ofClients(PredicateSpec asked) {
    return asked
        .path(Paths.CLIENT)
        .and()
        .not(others -> others.path(Paths.OF_A_CLIENT_BUT_NOT_CLIENTS));
  }
}
