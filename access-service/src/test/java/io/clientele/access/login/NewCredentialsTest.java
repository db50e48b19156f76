package io.clientele.access.login;

import static io.clientele.access.login.Ann.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.access.login.LoginEvent.EmailChanged;
import io.clientele.access.login.LoginEvent.PasswordChanged;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NewCredentialsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:15:27.104Z");
  private static final EmailAddress OTHER = new EmailAddress("Ann@Elsewhere.example");
  private static final String MARK = NewCredentials.mark(ANN);

  private static Decision.Done<Login, LoginEvent> done(Decision<Login, LoginEvent> decision) {
    return (Decision.Done<Login, LoginEvent>) decision;
  }

  private static List<LoginNotice> due(Login login) {
    return Objects.requireNonNull(login.notices()).all();
  }

  @Test
  @DisplayName("ACC-8a a reset sets the password, ends all sign-ins and tokens, and is told")
  void reset() {
    var reset = done(NewCredentials.passwordReset(ANN, MARK, "new", NOW));
    var next = reset.next();
    assertThat(next.passwordHash()).isEqualTo("new");
    assertThat(next.rights()).isGreaterThan(ANN.rights());
    assertThat(next.passwordMark()).isNotEqualTo(ANN.passwordMark());
    assertThat(reset.events()).containsExactly(new PasswordChanged("l1"));
    assertThat(due(next)).extracting(LoginNotice::to).containsExactly(ANN.email());
    assertThat(NewCredentials.passwordReset(next, MARK, "newer", NOW))
        .as("the same link again")
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  @DisplayName("ACC-8a a reset to the password there was ends sign-ins and links all the same")
  void samePassword() {
    var next = done(NewCredentials.passwordReset(ANN, MARK, "hash", NOW)).next();
    assertThat(next.passwordMark()).isNotEqualTo(ANN.passwordMark());
  }

  @Test
  @DisplayName("INV-6 a reset proves the email of a login that was made by text message")
  void proves() {
    var byPhone = Ann.ann("theirs", false, "i1", 1, List.of(), List.of());
    var next =
        done(NewCredentials.passwordReset(byPhone, NewCredentials.mark(byPhone), "new", NOW))
            .next();
    assertThat(next.verified()).isTrue();
    assertThat(next.onlyFor()).isNull();
    assertThat(next.admits("i2")).isTrue();
  }

  @Test
  @DisplayName("ACC-8a a login without a password gets one by a link, and the link works once")
  void first() {
    var none = new Login("l1", "a", "a@x.example", "A", null, true, null, 1, List.of(), List.of());
    var next =
        done(NewCredentials.passwordReset(none, NewCredentials.mark(none), "new", NOW)).next();
    assertThat(next.passwordHash()).isEqualTo("new");
    assertThat(NewCredentials.passwordReset(next, NewCredentials.mark(none), "newer", NOW))
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  @DisplayName("ACC-8a who knows a password that is none any more changes nothing")
  void stale() {
    assertThat(NewCredentials.passwordChanged(ANN, "an older hash", "new", NOW))
        .isInstanceOf(Decision.Refused.class);
    assertThat(done(NewCredentials.passwordChanged(ANN, "hash", "new", NOW)).next().passwordHash())
        .isEqualTo("new");
  }

  @Test
  @DisplayName("ACC-8a a new email is the only one, ends all sign-ins, and both addresses are told")
  void email() {
    var changed = done(NewCredentials.emailChanged(ANN, MARK, OTHER, NOW));
    var next = changed.next();
    assertThat(next.emailKey()).isEqualTo("ann@elsewhere.example");
    assertThat(next.email()).isEqualTo("Ann@Elsewhere.example");
    assertThat(next.passwordHash()).isEqualTo(ANN.passwordHash());
    assertThat(next.rights()).isGreaterThan(ANN.rights());
    assertThat(next.passwordMark()).isNotEqualTo(ANN.passwordMark());
    assertThat(changed.events()).containsExactly(new EmailChanged("l1"));
    assertThat(due(next))
        .extracting(LoginNotice::kind, LoginNotice::to)
        .containsExactly(
            tuple(NoticeKind.EMAIL_LEFT, ANN.email()),
            tuple(NoticeKind.EMAIL_TAKEN_ON, OTHER.text()));
    assertThat(NewCredentials.emailChanged(next, MARK, OTHER, NOW))
        .isInstanceOf(Decision.Refused.class);
  }

  @Test
  @DisplayName("ACC-7 who proves another email keeps their second factor, proven before or not")
  void factorStays() {
    var factor = new SecondFactor("sealed", null, 7, List.of("hash"), null);
    var unproven =
        Ann.ann("hash", false, "i1", 1, List.of(), List.of()).copy().secondFactor(factor).made();

    var next =
        done(NewCredentials.emailChanged(unproven, NewCredentials.mark(unproven), OTHER, NOW))
            .next();

    assertThat(next.verified()).isTrue();
    assertThat(next.secondFactor()).isEqualTo(factor);
  }
}
