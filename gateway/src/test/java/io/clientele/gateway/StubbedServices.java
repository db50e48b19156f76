package io.clientele.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.clientele.gateway.upstream.Service;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The five services, each answering 200 with its name, for as long as the tests run. */
public final class StubbedServices
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Map<String, WireMockServer> SERVICES =
      Arrays.stream(Service.values())
          .map(Service::id)
          .collect(Collectors.toMap(Function.identity(), StubbedServices::started));

  /**
   * One service, to stub more or to look at what it was asked.
   *
   * @param service its short name, for example {@code access}
   * @return the running stub
   */
  public static WireMockServer service(String service) {
    return Objects.requireNonNull(SERVICES.get(service));
  }

  /**
   * What a service was asked last.
   *
   * @param service its short name, for example {@code access}
   * @return the newest request; fails if there was none
   */
  public static LoggedRequest lastSeenBy(String service) {
    return service(service).getAllServeEvents().getFirst().getRequest();
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    SERVICES.forEach(
        (name, server) ->
            TestPropertyValues.of("gateway.services." + name + "=" + server.baseUrl())
                .applyTo(context));
  }

  private static WireMockServer started(String name) {
    var server = new WireMockServer(options().dynamicPort());
    server.start();
    server.stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withBody(name)));
    return server;
  }
}
