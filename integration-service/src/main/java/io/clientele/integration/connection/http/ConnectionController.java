package io.clientele.integration.connection.http;

import io.clientele.integration.connection.ClientConnections;
import io.clientele.integration.connection.Connection;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

  ConnectionController(ClientConnections seen) {
    this.seen = seen;
  }

  @GetMapping
  ResponseEntity<ConnectionView> look(
      @PathVariable String practice, @PathVariable String client, Caller caller) {
    var found = find(caller, client);
    var state = Objects.requireNonNull(found.state());
    return ResponseEntity.ok()
        .eTag(Answers.etag(found.version()))
        .body(ConnectionView.of(state, seen.clientOf(state)));
  }

  @PostMapping("/refresh")
  @ApiResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = ConnectionView.class)))
  ResponseEntity<String> refresh(
      @PathVariable String practice, @PathVariable String client, Caller caller, Cause cause) {
    var outcome = seen.refresh(find(caller, client).id(), cause, ConnectionView::ofActive);
    return Answers.accepted(outcome, ConnectionView::ofActive);
  }

  private Stored<Connection> find(Caller caller, String client) {
    return seen.find(caller, client)
        .orElseThrow(() -> new RefusedRequest(List.of(seen.notFound(caller, client))));
  }
}
