package io.clientele.access.emailchange.http;

import io.clientele.access.emailchange.AskingForEmail;
import io.clientele.access.guessing.Guesser;
import io.clientele.access.login.Logins;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One's own email, by a program. */
@RestController
class EmailController {

  private final Logins logins;
  private final AskingForEmail asking;

  EmailController(Logins logins, AskingForEmail asking) {
    this.logins = logins;
    this.asking = asking;
  }

  /** What {@code PUT /api/me/email} takes. */
  record EmailRequest(
      @NotBlank @Size(max = 254) String email, @NotNull @Size(max = 1000) String present) {

    @Override
    public String toString() {
      return "EmailRequest"; // neither is in any log
    }
  }

  /** What it answers: nothing has changed yet. */
  record Awaiting(String status) {}

  @PutMapping("/api/me/email")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Awaiting ask(@RequestBody EmailRequest request, Caller caller, Guesser who, Cause cause) {
    var login =
        logins
            .byId(caller.login())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var why = asking.ask(login, request.email(), request.present(), who);
    if (!why.isEmpty()) {
      throw new RefusedRequest(why);
    }
    return new Awaiting("AWAITING_CONFIRMATION");
  }
}
