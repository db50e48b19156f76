package io.clientele.standalone.journey.secondfactor;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.signin.Authenticator;
import io.clientele.standalone.signin.SignIn;
import io.clientele.standalone.signin.SignInFailed;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The practice's admin sets up an authenticator and signs in with it; of the codes that were used,
 * none works again.
 */
public final class SecondFactorSetUp {

  private static final String PATH = "/api/me/second-factor";
  private static final int BACKUP_CODES = 12;

  private final URI gateway;
  private final Practice practice;
  private final Session admin;
  private final Checks checks;

  /** The step, for a practice whose admin has no second factor yet. */
  public SecondFactorSetUp(URI gateway, Practice practice, Checks checks) {
    this.gateway = gateway;
    this.practice = practice;
    this.admin = practice.admin();
    this.checks = checks;
  }

  /**
   * Plays it.
   *
   * @return the backup codes that are left
   */
  public List<String> play() {
    Authenticator app = begin();
    List<String> codes = confirm(app);
    checkAuthenticator(app);
    String used = codes.removeFirst();
    checks.that(signsIn(used), "a backup code stands in for the authenticator");
    checks.that(!signsIn(used), "the same one again does not");
    return codes;
  }

  private Authenticator begin() {
    JsonNode begun =
        practice
            .api()
            .put(PATH, Map.of("password", admin.password()))
            .expect(200, "the beginning of a second factor");
    checks.that(
        begun.path("uri").asText().startsWith("otpauth://totp/"),
        "with the password once more, there is a secret for an authenticator");
    return new Authenticator(begun.path("secret").asText(), Clock.systemUTC());
  }

  private List<String> confirm(Authenticator app) {
    JsonNode confirmed =
        practice
            .api()
            .put(PATH + "/confirmation", Map.of("code", app.code()))
            .expect(200, "the confirmation of a second factor");
    List<String> codes = new ArrayList<>();
    confirmed.path("backupCodes").forEach(code -> codes.add(code.asText()));
    checks.equal(codes.size(), BACKUP_CODES, "its first code confirms it; there are backup codes");
    admin.use(app);
    for (String code : codes) {
      admin.keep("backup code " + codes.indexOf(code), code);
      admin.keep("backup code " + codes.indexOf(code) + " in one word", code.replaceAll("\\W", ""));
    }
    return codes;
  }

  private void checkAuthenticator(Authenticator app) {
    checks.that(!signsIn("000000"), "the password and any code do not sign in");
    Object how = admin.tokens().identity().getClaim("amr");
    checks.that(
        how instanceof List<?> factors && factors.containsAll(List.of("pwd", "otp")),
        "the password and the code of now do, and the ID token tells of both: " + how);
    checks.that(!signsIn(app.shown()), "the same code again does not");
  }

  private boolean signsIn(String code) {
    try {
      SignIn.with(gateway, admin.email(), admin.password(), () -> code);
      return true;
    } catch (SignInFailed e) {
      return false;
    }
  }
}
