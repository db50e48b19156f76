package io.clientele.simulator.web;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lets the handler of the route WireMock has matched make the answer. */
final class Answering implements ResponseDefinitionTransformerV2 {

  static final String NAME = "simulated";
  static final String ROUTE = "route";

  private final Map<String, Handler> handlers;

  Answering(List<Route> routes) {
    handlers = routes.stream().collect(Collectors.toMap(Route::name, Route::handler));
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    var route = event.getTransformerParameters().getString(ROUTE);
    var handler = Objects.requireNonNull(handlers.get(route), route);
    return definition(handler.answer(new Call(event.getRequest())));
  }

  private static ResponseDefinition definition(Reply reply) {
    var response =
        new ResponseDefinitionBuilder().withStatus(reply.status()).withBody(reply.body());
    if (reply.lost()) {
      return response.withFault(Fault.EMPTY_RESPONSE).build();
    }
    reply.headers().forEach(response::withHeader);
    return response.build();
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public String getName() {
    return NAME;
  }
}
