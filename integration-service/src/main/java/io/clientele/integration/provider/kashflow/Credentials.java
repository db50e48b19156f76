package io.clientele.integration.provider.kashflow;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person logs in with at KashFlow, which has no consent to give (providers.md 6). As text it
 * is what brings the next session, and so is sealed like any refresh token.
 *
 * @param session the session that is open by it; ended when the sign-in is given back
 */
record Credentials(String userName, String password, String memorableWord, String session) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int LONGEST = 200;

  /** What was filled in on our page; a user name is not meant with blanks around it. */
  static Credentials of(Map<String, String> answer) {
    return new Credentials(
        answer.getOrDefault(KashFlowForm.USER_NAME, "").strip(),
        answer.getOrDefault(KashFlowForm.PASSWORD, ""),
        answer.getOrDefault(KashFlowForm.MEMORABLE_WORD, "").strip(),
        "");
  }

  static Credentials read(String text) {
    return MAPPER.readValue(text, Credentials.class);
  }

  String text() {
    return MAPPER.writeValueAsString(this);
  }

  /** The same with another session open. */
  Credentials in(String opened) {
    return new Credentials(userName, password, memorableWord, opened);
  }

  /** Whether they can be right at all; some users have no memorable word (providers.md 6.1 [S]). */
  boolean isComplete() {
    return !userName.isEmpty()
        && !password.isEmpty()
        && userName.length() + password.length() + memorableWord.length() <= LONGEST;
  }

  @Override
  public String toString() {
    return "Credentials"; // in no log
  }
}
