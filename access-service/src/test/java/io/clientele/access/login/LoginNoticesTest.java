package io.clientele.access.login;

import static io.clientele.access.login.Ann.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginNoticesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:15:27.104Z");

  private final Login two =
      ANN.copy()
          .telling(NoticeKind.EMAIL_LEFT, "old@x.example", NOW)
          .telling(NoticeKind.EMAIL_TAKEN_ON, "new@x.example", NOW.plusSeconds(1))
          .made();

  private static List<LoginNotice> due(Login login) {
    return Objects.requireNonNull(login.notices()).all();
  }

  @Test
  @DisplayName("ACC-8a what must be told lies in the login until it was handed on, and no longer")
  void handedOn() {
    var first = due(two).getFirst();
    var done = (Decision.Done<Login, LoginEvent>) two.handedOn(List.of(first.id()));
    assertThat(done.events()).isEmpty();
    assertThat(due(done.next())).extracting(LoginNotice::to).containsExactly("new@x.example");
    assertThat(Objects.requireNonNull(done.next().notices()).since()).isEqualTo(NOW.plusSeconds(1));
    var rest = List.of(due(done.next()).getFirst().id());
    var none = (Decision.Done<Login, LoginEvent>) done.next().handedOn(rest);
    assertThat(none.next().notices()).isNull();
    assertThat(none.next().rights()).isEqualTo(ANN.rights());
  }

  @Test
  @DisplayName("ACC-8a handing a mail on twice changes nothing")
  void twice() {
    assertThat(two.handedOn(List.of("another"))).isInstanceOf(Decision.Unchanged.class);
    assertThat(ANN.handedOn(List.of(due(two).getFirst().id())))
        .isInstanceOf(Decision.Unchanged.class);
  }

  @Test
  @DisplayName("ACC-8a ending all sign-ins is another mark and more rights, in the same login")
  void ended() {
    var ended = ANN.copy().signInsEnd().made();
    assertThat(ended.passwordMark()).isPresent().isNotEqualTo(ANN.passwordMark());
    assertThat(ended.rights()).isEqualTo(ANN.rights() + 1);
    assertThat(ended.copy().signInsEnd().made().passwordMark()).isNotEqualTo(ended.passwordMark());
  }

  @Test
  @DisplayName("ACC-8a nothing that prints a login prints its email or the hash of its password")
  void printed() {
    assertThat(two + " " + due(two)).doesNotContain("@").doesNotContain("hash");
  }
}
