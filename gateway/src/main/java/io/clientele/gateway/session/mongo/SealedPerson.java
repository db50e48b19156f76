package io.clientele.gateway.session.mongo;

import io.clientele.gateway.session.Session;
import io.clientele.gateway.session.SessionSecrets;
import io.clientele.gateway.session.SignedIn;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Who is signed in and with which tokens, as it lies in the store: sealed, to one session. */
final class SealedPerson {

  private final SessionSecrets secrets;
  private final JsonMapper json;

  SealedPerson(SessionSecrets secrets, JsonMapper json) {
    this.secrets = secrets;
    this.json = json;
  }

  String seal(Session session) {
    return secrets.seal(json.writeValueAsString(session.person()), place(session.hash()));
  }

  Optional<SignedIn> open(String sealed, String hash) {
    return secrets.open(sealed, place(hash)).map(text -> json.readValue(text, SignedIn.class));
  }

  private static String place(String hash) {
    return "session " + hash;
  }
}
