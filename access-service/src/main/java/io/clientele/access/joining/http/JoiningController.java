package io.clientele.access.joining.http;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.joining.Joined;
import io.clientele.access.joining.Joining;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.RefusedRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Joining by a program: the ticket is what shows that it may, and makes repeats harmless. */
@RestController
class JoiningController {

  private final Joining joining;

  JoiningController(Joining joining) {
    this.joining = joining;
  }

  /** What {@code POST /api/joinings} takes. */
  record JoiningRequest(
      @NotBlank @Size(max = 4000) String ticket, @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
      return "JoiningRequest"; // neither is in any log
    }
  }

  @PostMapping("/api/joinings")
  Joined.Done join(@RequestBody JoiningRequest request, Guesser who, Cause cause) {
    return switch (joining.join(request.ticket(), request.password(), who, cause)) {
      case Joined.Done done -> done;
      case Joined.Refused no -> throw new RefusedRequest(no.why());
    };
  }
}
