package io.clientele.access.merging.http;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.login.Logins;
import io.clientele.access.merging.Merging;
import io.clientele.access.merging.ShownLogin;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Merging another login into one's own, by a program. */
@RestController
class MergeController {

  private final Logins logins;
  private final Merging merging;

  MergeController(Logins logins, Merging merging) {
    this.logins = logins;
    this.merging = merging;
  }

  /**
   * What {@code POST /api/me/merge} takes.
   *
   * @param present the caller's own password
   * @param code of the caller's own second factor, if there is one
   * @param email of the other login
   * @param password of the other login
   * @param otherCode of the other login's second factor, if there is one
   */
  record MergeRequest(
      @NotNull @Size(max = 1000) String present,
      @Nullable @Size(max = 100) String code,
      @NotBlank @Size(max = 254) String email,
      @NotNull @Size(max = 1000) String password,
      @Nullable @Size(max = 100) String otherCode) {

    @Override
    public String toString() {
      return "MergeRequest"; // none of it is in any log
    }

    ShownLogin shown() {
      return new ShownLogin(
          present, code == null ? "" : code, email, password, otherCode == null ? "" : otherCode);
    }
  }

  /** What it answers: the login that stays. */
  record Merged(String login) {}

  /**
   * The attempt is named after the key, not kept with it: with a key lies a fingerprint of the
   * request, and here that would be a fast hash of two passwords.
   */
  @PostMapping("/api/me/merge")
  Merged merge(@RequestBody MergeRequest request, Caller caller, Guesser who, Cause cause) {
    var into =
        logins
            .byId(caller.login())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var why = merging.merge(into, request.shown(), cause.newId("merge|" + into.id()), who, cause);
    if (!why.isEmpty()) {
      throw new RefusedRequest(why);
    }
    return new Merged(into.id());
  }
}
