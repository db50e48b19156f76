package io.clientele.access.secondfactor.http;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.onetime.BackupCode;
import io.clientele.access.secondfactor.SecondFactors;
import io.clientele.access.secondfactor.SettingUp;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The caller's own second factor (ACC-7). What is shown once is kept nowhere, not even as the
 * answer to a key: whoever did not get an answer asks again and gets another.
 */
@RestController
@RequestMapping("/api/me/second-factor")
class SecondFactorController {

  private final Logins logins;
  private final SecondFactors factors;
  private final Clock clock;

  SecondFactorController(Logins logins, SecondFactors factors, Clock clock) {
    this.logins = logins;
    this.factors = factors;
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param backupCodes how many are left
   * @param offUntil until then an operator has switched it off; null if none has
   */
  record Standing(boolean set, int backupCodes, @Nullable Instant offUntil) {}

  /** The caller's password, once more. */
  record BeginRequest(@NotNull @Size(max = 1000) String password) {

    @Override
    public String toString() {
      return "BeginRequest"; // a password is in no log
    }
  }

  /** The code the authenticator shows. */
  record ConfirmationRequest(@NotNull @Size(max = 100) String code) {

    @Override
    public String toString() {
      return "ConfirmationRequest"; // a code is in no log
    }
  }

  /** The caller's password, once more, and a code of the present second factor. */
  record ProofRequest(
      @NotNull @Size(max = 1000) String password, @NotNull @Size(max = 100) String code) {

    @Override
    public String toString() {
      return "ProofRequest"; // neither is in any log
    }
  }

  /**
   * What an authenticator takes.
   *
   * @param secret in Base32
   * @param uri the same with everything else, for a QR code
   */
  record Begun(String secret, String uri) {}

  /** Shown now and never again. */
  record BackupCodes(List<String> backupCodes) {}

  @GetMapping
  Standing standing(Caller caller) {
    var login = own(caller);
    var factor = login.secondFactorOrNone();
    return new Standing(
        factor.isSet(),
        factor.backupCodes().size(),
        login.secondFactorOff(clock.instant()).orElse(null));
  }

  /** Begins to set one up; confirmed by a code of it. */
  @PutMapping
  ResponseEntity<Begun> begin(
      @RequestBody BeginRequest request, Caller caller, Guesser who, Cause cause) {
    var login = own(caller);
    return switch (factors.begin(login, request.password(), who, cause.unkeyed())) {
      case SettingUp.Begun begun ->
          shownOnce(new Begun(begun.secret().text(), begun.secret().uri(login.email())));
      case SettingUp.Done done -> throw new IllegalStateException("only begun");
      case SettingUp.Refused no -> throw new RefusedRequest(no.why());
    };
  }

  @PutMapping("/confirmation")
  ResponseEntity<BackupCodes> confirm(
      @RequestBody ConfirmationRequest request, Caller caller, Guesser who, Cause cause) {
    return codes(factors.confirm(own(caller), request.code(), who, cause.unkeyed()));
  }

  @PutMapping("/backup-codes")
  ResponseEntity<BackupCodes> regenerate(
      @RequestBody ProofRequest request, Caller caller, Guesser who, Cause cause) {
    return codes(
        factors.regenerate(own(caller), request.password(), request.code(), who, cause.unkeyed()));
  }

  /** Twice is as good as once. */
  @PutMapping("/removal")
  Standing remove(@RequestBody ProofRequest request, Caller caller, Guesser who, Cause cause) {
    var why = factors.remove(own(caller), request.password(), request.code(), who, cause.unkeyed());
    if (!why.isEmpty()) {
      throw new RefusedRequest(why);
    }
    return standing(caller);
  }

  private static ResponseEntity<BackupCodes> codes(SettingUp outcome) {
    return switch (outcome) {
      case SettingUp.Done done ->
          shownOnce(
              new BackupCodes(done.backupCodes().stream().map(BackupCode::inGroups).toList()));
      case SettingUp.Begun begun -> throw new IllegalStateException("already begun");
      case SettingUp.Refused no -> throw new RefusedRequest(no.why());
    };
  }

  private static <T> ResponseEntity<T> shownOnce(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private Login own(Caller caller) {
    return logins
        .byId(caller.login())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
