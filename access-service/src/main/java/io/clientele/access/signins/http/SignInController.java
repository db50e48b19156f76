package io.clientele.access.signins.http;

import io.clientele.access.signins.SignIn;
import io.clientele.access.signins.SigningOut;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.token.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where the caller is signed in (ACC-8a). */
@RestController
@RequestMapping("/api/me")
class SignInController {

  private final SigningOut signingOut;

  SignInController(SigningOut signingOut) {
    this.signingOut = signingOut;
  }

  /** All of them; nobody has so many that they need pages. */
  record SignInsView(List<SignInView> items) {}

  /**
   * One of them.
   *
   * @param current whether the token of this request comes of it
   */
  record SignInView(
      String id,
      String device,
      List<String> clients,
      Instant begunAt,
      Instant lastUsedAt,
      boolean current) {

    static SignInView of(SignIn one, @Nullable String current) {
      return new SignInView(
          one.id(),
          one.device(),
          one.clients(),
          one.begunAt(),
          one.lastUsedAt(),
          one.id().equals(current));
    }
  }

  @GetMapping("/sign-ins")
  SignInsView signIns(Caller caller, @AuthenticationPrincipal Jwt token) {
    var current = token.getClaimAsString("sid");
    return new SignInsView(
        signingOut.of(caller.login()).stream().map(one -> SignInView.of(one, current)).toList());
  }

  @DeleteMapping("/sign-ins/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String id, Caller caller, Cause cause) {
    if (!signingOut.end(id, caller.login(), cause)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  @PostMapping("/sign-out")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void everywhere(Caller caller, Cause cause) {
    if (!signingOut.everywhere(caller.login(), cause)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
