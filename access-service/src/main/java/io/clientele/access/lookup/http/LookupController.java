package io.clientele.access.lookup.http;

import io.clientele.access.lookup.LookedUp;
import io.clientele.access.lookup.Lookups;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether an email has a login: a warning before somebody is invited, never an error (CLI-11). */
@RestController
class LookupController {

  private final Lookups lookups;

  LookupController(Lookups lookups) {
    this.lookups = lookups;
  }

  /** What {@code POST /api/logins/lookup} takes; in the body, so that no address tells it. */
  record LookupRequest(@NotBlank @Size(max = 254) String email) {

    @Override
    public String toString() {
      return "LookupRequest"; // an email is in no log
    }
  }

  /**
   * What it answers.
   *
   * @param login whose email it is, or null
   * @param colleague whether they work at the caller's practice; null if there is no login
   */
  record LookupView(boolean known, @Nullable String login, @Nullable Boolean colleague) {}

  /** Changes nothing, so a key has no effect: asked again, it is counted again. */
  @PostMapping("/api/logins/lookup")
  LookupView look(
      @RequestBody LookupRequest request, Caller caller, Cause cause, HttpServletRequest http) {
    return switch (lookups.ask(caller, request.email(), http.getRemoteAddr())) {
      case LookedUp.Known known -> new LookupView(true, known.login(), known.colleague());
      case LookedUp.Unknown none -> new LookupView(false, null, null);
      case LookedUp.Refused no -> throw new RefusedRequest(no.why());
    };
  }
}
