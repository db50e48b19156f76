package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tokens of systems, at the port of a service. */
class ScopesTest extends SampleTest {

  private static final String BODY = "{\"title\":\"t\",\"colour\":\"RED\"}";

  private Api with(String scope) {
    return new Api(
        port,
        "Bearer "
            + tokens.token(
                more ->
                    more.subject("system/reader")
                        .claim("scope", scope)
                        .claim("rv", 0)
                        .claim("account", "practice/" + PRACTICE)
                        .claim("role", "PRACTICE_ADMIN")));
  }

  private int reading(String scope) {
    return with(scope).get(notes() + "/no-such-note").status();
  }

  private int writing(String scope) {
    return with(scope).post(notes(), BODY).status();
  }

  @Test
  @DisplayName("ACC-8 a system that may read at a service reads there, and does not write")
  void reads() {
    assertThat(reading("sample:read")).isEqualTo(404);
    assertThat(writing("sample:read")).isEqualTo(403);
    ProblemTest.problem(with("sample:read").post(notes(), BODY), 403, "FORBIDDEN");
  }

  @Test
  @DisplayName("ACC-8 a system that may write at a service does not read there for that")
  void writes() {
    assertThat(writing("sample:write")).isEqualTo(201);
    assertThat(reading("sample:write")).isEqualTo(403);
    assertThat(writing("sample:read sample:write")).isEqualTo(201);
  }

  @Test
  @DisplayName("ACC-8 a system that may everything at other services may nothing here")
  void elsewhere() {
    for (var scope :
        new String[] {
          "client:read client:write", "sample", "sample:", "sample:read:more", "SAMPLE:read", ""
        }) {
      assertThat(reading(scope)).as(scope).isEqualTo(403);
      assertThat(writing(scope)).as(scope).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("ACC-8 a person's token that was asked for signing in alone opens no API")
  void signInOnly() {
    assertThat(reading("openid profile")).isEqualTo(403);
    assertThat(reading("openid clientele")).isEqualTo(404);
  }
}
