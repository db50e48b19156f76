package io.clientele.integration.lists.http;

import io.clientele.integration.connection.ClientConnections;
import io.clientele.integration.lists.Items;
import io.clientele.integration.provider.ListName;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ListController {

  private final ClientConnections connections;
  private final Items items;

  ListController(ClientConnections connections, Items items) {
    this.connections = connections;
    this.items = items;
  }

  @GetMapping("/api/practices/{practice}/clients/{client}/connection/lists/{list}")
  ItemsView list(
      @PathVariable String practice,
      @PathVariable String client,
      @PathVariable ListName list,
      @Valid @ParameterObject ListParameters parameters,
      Caller caller) {
    return page(client, list, parameters, caller);
  }

  /** The same for the client's own people (INT-2). */
  @GetMapping("/api/clients/{client}/connection/lists/{list}")
  ItemsView ownList(
      @PathVariable String client,
      @PathVariable ListName list,
      @Valid @ParameterObject ListParameters parameters,
      Caller caller) {
    return page(client, list, parameters, caller);
  }

  private ItemsView page(String client, ListName list, ListParameters parameters, Caller caller) {
    var query = parameters.query();
    var connection =
        connections
            .find(caller, client)
            .orElseThrow(() -> new RefusedRequest(List.of(connections.notFound(caller, client))));
    var entries = Objects.requireNonNull(connection.state()).entries();
    return ItemsView.of(items.find(entries, list, query));
  }
}
