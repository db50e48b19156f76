package io.clientele.integration.connection.http;

import io.clientele.integration.connection.ClientConnections;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.Importing;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a client is connected to, for those who see the client (INT-2). */
@RestController
@RequestMapping("/api/practices/{practice}/clients/{client}/connection")
class ConnectionController {

  private final ClientConnections seen;
  private final Aggregates<Connection, ConnectionEvent> connections;
  private final Clock clock;

  ConnectionController(
      ClientConnections seen, Aggregates<Connection, ConnectionEvent> connections, Clock clock) {
    this.seen = seen;
    this.connections = connections;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<ConnectionView> look(
      @PathVariable String practice, @PathVariable String client, Caller caller) {
    var found = find(caller, client);
    return ResponseEntity.ok()
        .eTag(Answers.etag(found.version()))
        .body(ConnectionView.of(Objects.requireNonNull(found.state())));
  }

  @PostMapping("/refresh")
  @ApiResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = ConnectionView.class)))
  ResponseEntity<String> refresh(
      @PathVariable String practice, @PathVariable String client, Caller caller, Cause cause) {
    var run = cause.newId("import");
    var outcome =
        connections.command(
            find(caller, client).id(),
            cause,
            now -> Importing.refresh(Objects.requireNonNull(now), run, clock.instant()),
            ConnectionView::of);
    return Answers.accepted(outcome, ConnectionView::of);
  }

  private Stored<Connection> find(Caller caller, String client) {
    return seen.find(caller, client)
        .orElseThrow(() -> new RefusedRequest(List.of(seen.notFound(caller, client))));
  }
}
