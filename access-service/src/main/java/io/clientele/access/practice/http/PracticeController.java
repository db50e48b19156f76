package io.clientele.access.practice.http;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.practice.Practice;
import io.clientele.access.practice.PracticeEvent;
import io.clientele.access.practice.Registering;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.Answers;
import io.clientele.platform.http.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/practices")
class PracticeController {

  private final Registering registering;
  private final Aggregates<Practice, PracticeEvent> practices;

  PracticeController(Registering registering, Aggregates<Practice, PracticeEvent> practices) {
    this.registering = registering;
    this.practices = practices;
  }

  /** What is told to whoever asked. */
  record Awaiting(String practice, String status) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Awaiting register(@RequestBody RegistrationRequest request, Guesser who, Cause cause) {
    return switch (registering.register(request.toCommand(), who, cause)) {
      case Registering.Answer.Awaiting awaiting ->
          new Awaiting(awaiting.practice(), "AWAITING_CONFIRMATION");
      case Registering.Answer.Refused no -> throw new RefusedRequest(no.why());
    };
  }

  /** The caller's own practice; whether it is theirs was asked before. */
  @GetMapping("/{practice}")
  ResponseEntity<Practice.Told> practice(@PathVariable String practice) {
    var found = practices.find(practice);
    var state = found.state();
    if (state == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.ok().eTag(Answers.etag(found.version())).body(state.told());
  }
}
