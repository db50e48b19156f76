package io.clientele.client.roster.http;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientView;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RosterController {

  private final Roster roster;
  private final Clock clock;

  RosterController(Roster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  @GetMapping("/api/practices/{practice}/clients")
  ShownPage list(
      @PathVariable String practice,
      @ParameterObject AskedParameters asked,
      @ParameterObject PageParameters page,
      Caller caller) {
    var faults = new Faults();
    var query = page.query(Sight.of(caller), asked.read(clock.instant(), faults), faults);
    faults.orNone();
    return ShownPage.of(roster.find(query), caller);
  }

  @GetMapping("/api/practices/{practice}/clients/count")
  ShownCount count(
      @PathVariable String practice, @ParameterObject AskedParameters parameters, Caller caller) {
    var faults = new Faults();
    var asked = parameters.read(clock.instant(), faults);
    faults.orNone();
    return new ShownCount(roster.count(Sight.of(caller), asked));
  }

  @GetMapping("/api/practices/{practice}/clients/{client}")
  ResponseEntity<ClientView> client(
      @PathVariable String practice, @PathVariable String client, Caller caller) {
    return roster
        .find(Sight.of(caller), client)
        .map(RosterController::answer)
        .orElseThrow(() -> new RefusedRequest(List.of(Roster.notFound())));
  }

  private static ResponseEntity<ClientView> answer(Stored<Client> stored) {
    return ResponseEntity.ok()
        .eTag(Answers.etag(stored.version()))
        .body(ClientView.of(Objects.requireNonNull(stored.state())));
  }
}
