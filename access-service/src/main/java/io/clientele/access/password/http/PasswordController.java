package io.clientele.access.password.http;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.login.Logins;
import io.clientele.access.password.Changing;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One's own password, by a program. */
@RestController
class PasswordController {

  private final Logins logins;
  private final Changing changing;

  PasswordController(Logins logins, Changing changing) {
    this.logins = logins;
    this.changing = changing;
  }

  /** What {@code PUT /api/me/password} takes. */
  record PasswordRequest(
      @NotNull @Size(max = 1000) String present, @NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
      return "PasswordRequest"; // neither is in any log
    }
  }

  /** The token it was called with ends, too. */
  @PutMapping("/api/me/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@RequestBody PasswordRequest request, Caller caller, Guesser who, Cause cause) {
    var login =
        logins
            .byId(caller.login())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var why = changing.change(login, request.present(), request.password(), who, cause);
    if (!why.isEmpty()) {
      throw new RefusedRequest(why);
    }
  }
}
