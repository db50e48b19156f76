package io.clientele.access.signins;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.login.Login;
import io.clientele.access.login.LoginsInMemory;
import io.clientele.platform.aggregate.Cause;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SigningOutRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
  private static final Cause CAUSE = Cause.of("ann");

  private final LoginsInMemory logins = new LoginsInMemory();
  private final Kept signIns = new Kept();
  private final SigningOut signingOut =
      new SigningOut(signIns, logins, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void ann() {
    logins.put(new Login("ann", "a@x", "a@x", "Ann", "hash", true, null, 1, List.of(), List.of()));
    signIns.asked("s1", "ann", "clientele-web", "Firefox on Windows", NOW);
    signIns.asked("s2", "ann", "clientele-web", "Chrome on Android", NOW.plusSeconds(1));
    signIns.asked("s3", "bob", "clientele-web", "Safari on macOS", NOW);
  }

  private Login login() {
    return logins.byId("ann").orElseThrow();
  }

  @Test
  @DisplayName("ACC-8a ending one sign-in ends its tokens and leaves the others signed in")
  void one() {
    var mark = login().passwordMark();
    assertThat(signingOut.end("s1", "ann", CAUSE)).isTrue();
    assertThat(signIns.isEnded("s1")).isTrue();
    assertThat(signIns.isEnded("s2")).isFalse();
    assertThat(login().rights()).isEqualTo(2);
    assertThat(login().passwordMark()).isEqualTo(mark);
    assertThat(signingOut.of("ann")).extracting(SignIn::id).containsExactly("s2");
  }

  @Test
  @DisplayName("ACC-8a nobody ends a sign-in of somebody else, or one twice")
  void notTheirs() {
    assertThat(signingOut.end("s3", "ann", CAUSE)).isFalse();
    assertThat(signIns.isEnded("s3")).isFalse();
    assertThat(signingOut.end("none", "ann", CAUSE)).isFalse();
    assertThat(signingOut.end("s1", "ann", CAUSE)).isTrue();
    assertThat(signingOut.end("s1", "ann", CAUSE)).isFalse();
    assertThat(login().rights()).isEqualTo(2);
  }

  @Test
  @DisplayName("ACC-8a signing out everywhere ends them all, also those nobody knows of")
  void everywhere() {
    var mark = login().passwordMark();
    signingOut.everywhere("ann", CAUSE);
    assertThat(login().passwordMark()).isNotEqualTo(mark);
    assertThat(login().rights()).isEqualTo(2);
    assertThat(signingOut.of("ann")).isEmpty();
    assertThat(signIns.isEnded("s3")).isFalse();
  }

  private static final class Kept implements SignIns {

    private final Map<String, SignIn> all = new HashMap<>();
    private final List<String> ended = new ArrayList<>();

    @Override
    public void asked(String id, String login, String client, String device, Instant now) {
      all.put(id, new SignIn(id, login, device, List.of(client), now, now));
    }

    @Override
    public void used(String id, Instant now) {
      var one = Objects.requireNonNull(all.get(id));
      all.put(id, new SignIn(id, one.login(), one.device(), one.clients(), one.begunAt(), now));
    }

    @Override
    public boolean isEnded(String id) {
      return ended.contains(id);
    }

    @Override
    public List<SignIn> of(String login) {
      return all.values().stream()
          .filter(one -> one.login().equals(login) && !isEnded(one.id()))
          .toList();
    }

    @Override
    public boolean end(String id, String login, Instant now) {
      var one = all.get(id);
      return one != null && one.login().equals(login) && !isEnded(id) && ended.add(id);
    }
  }
}
