package io.clientele.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionSecretsTest {

  private final SessionSecrets secrets =
      new SessionSecrets(settings("dGVzdHMgb25seTogMzIgYnl0ZXMgb2Ygc2VjcmV0ISE="));
  private final SessionSecrets others =
      new SessionSecrets(settings("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

  @Test
  @DisplayName("ACC-8a what is sealed is opened where it belongs, under its secret, unchanged only")
  void what_is_sealed_is_opened_where_it_belongs() {
    var kept = secrets.seal("token", "session 1");

    assertThat(kept).doesNotContain("token").isNotEqualTo(secrets.seal("token", "session 1"));
    assertThat(secrets.open(kept, "session 1")).contains("token");
    assertThat(secrets.open(kept, "session 2")).isEmpty();
    assertThat(others.open(kept, "session 1")).isEmpty();
    assertThat(eachBitTurned(kept)).noneMatch(it -> secrets.open(it, "session 1").isPresent());
    assertThat(secrets.open("", "session 1")).isEmpty();
    assertThat(secrets.open("no base64!", "session 1")).isEmpty();
  }

  @Test
  @DisplayName("GTW-1 a CSRF token belongs to one session, and cannot be made without the secret")
  void a_csrf_token_belongs_to_one_session() {
    var id = SessionId.create();
    var token = secrets.csrfToken(id);

    assertThat(secrets.isCsrfToken(token, id)).isTrue();
    assertThat(secrets.isCsrfToken(token, SessionId.create())).isFalse();
    assertThat(others.isCsrfToken(token, id)).isFalse();
    assertThat(secrets.isCsrfToken("", id)).isFalse();
    assertThat(token).isNotEqualTo(id.text()).isNotEqualTo(id.hash());
  }

  @Test
  @DisplayName("OPS-1 a secret that is not 32 bytes is refused at start, and none is in a log")
  void a_secret_that_is_not_32_bytes_is_refused() {
    assertThatThrownBy(() -> new SessionSecrets(settings("c2hvcnQ=")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("c2hvcnQ");
    assertThat(settings("c2hvcnQ=").toString()).doesNotContain("c2hvcnQ", "client secret");
    assertThat(new SessionId("x").toString()).isEqualTo("SessionId");
  }

  private static List<String> eachBitTurned(String kept) {
    var bytes = Base64.getUrlDecoder().decode(kept);
    return IntStream.range(0, 8 * bytes.length)
        .mapToObj(
            bit -> {
              var turned = bytes.clone();
              turned[bit / 8] ^= (byte) (1 << bit % 8);
              return Base64.getUrlEncoder().withoutPadding().encodeToString(turned);
            })
        .toList();
  }

  private static SessionSettings settings(String secret) {
    return TestSettings.of("https://clientele.test", secret);
  }
}
