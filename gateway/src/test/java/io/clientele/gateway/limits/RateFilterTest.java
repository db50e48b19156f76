package io.clientele.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

class RateFilterTest {

  private final TurnedClock clock = new TurnedClock();

  @Test
  @DisplayName(
      "GTW-1 an address that has used up its requests is told when to come back, and may then")
  void an_address_that_has_used_up_its_requests_is_told_when_to_come_back() {
    var asking = new Asking(rates(2, 100, 100), clock);
    asking.get("/docs", "192.0.2.1");
    asking.get("/docs", "192.0.2.1");

    assertRefused(() -> asking.get("/docs", "192.0.2.1"));
    assertThatCode(() -> asking.get("/docs", "192.0.2.2")).doesNotThrowAnyException();

    // Two in ten seconds come back evenly: one every five.
    clock.turn(Duration.ofSeconds(4));
    assertRefused(() -> asking.get("/docs", "192.0.2.1"));
    clock.turn(Duration.ofSeconds(1));
    assertThatCode(() -> asking.get("/docs", "192.0.2.1")).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("GTW-1 a practice is limited over all addresses, and alone")
  void a_practice_is_limited_over_all_addresses_and_alone() {
    var asking = new Asking(rates(100, 2, 100), clock);
    asking.get("/api/practices/p1/clients", "192.0.2.1");
    asking.get("/api/practices/p1/teams", "192.0.2.2");

    assertRefused(() -> asking.get("/api/practices/p1", "192.0.2.3"));
    assertThatCode(() -> asking.get("/api/practices/p2", "192.0.2.3")).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("GTW-1 a stranger without the right token cannot use up a practice's requests")
  void a_stranger_cannot_use_up_a_practices_requests() {
    var asking = new Asking(rates(100, 2, 100), clock);
    for (var attempt = 0; attempt < 10; attempt++) {
      asking.ask(
          HttpMethod.GET, "/api/practices/p1/clients", "192.0.2.66", HttpStatus.UNAUTHORIZED);
      asking.ask(HttpMethod.GET, "/api/practices/p1/clients", "192.0.2.66", HttpStatus.FORBIDDEN);
    }

    asking.get("/api/practices/p1/clients", "192.0.2.1");
    asking.get("/api/practices/p1/clients", "192.0.2.1");
    assertRefused(() -> asking.get("/api/practices/p1/clients", "192.0.2.1"));
  }

  @Test
  @DisplayName(
      "GTW-1 trying passwords, secrets and registrations is limited more strictly, all together")
  void trying_passwords_secrets_and_registrations_is_limited_more_strictly() {
    var asking = new Asking(rates(100, 100, 3), clock);
    asking.post("/login", "192.0.2.1");
    asking.post("/oauth2/token", "192.0.2.1");
    asking.post("/api/practices", "192.0.2.1");

    assertRefused(() -> asking.post("/login", "192.0.2.1"));
    assertRefused(() -> asking.post("/login/second-factor", "192.0.2.1"));
    assertThatCode(() -> asking.get("/login", "192.0.2.1")).doesNotThrowAnyException();
    assertThatCode(() -> asking.post("/login", "192.0.2.2")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @DisplayName(
      "GTW-1 wherever a stranger can try a password, a link or a ticket the stricter limit holds")
  @ValueSource(
      strings = {
        "/oauth2/introspect",
        "/registration/confirm/abc",
        "/password/forgotten",
        "/email/abc",
        "/invitation/abc",
        "/joining",
        "/api/joinings",
        "/api/invitation-links/abc/acceptance",
        "/api/oauth/callback/kashflow"
      })
  void wherever_a_stranger_can_try_the_stricter_limit_holds(String path) {
    var asking = new Asking(rates(100, 100, 1), clock);
    asking.post(path, "192.0.2.1");

    assertRefused(() -> asking.post(path, "192.0.2.1"));
    assertRefused(() -> asking.post("/login", "192.0.2.1"));
    assertThatCode(() -> asking.get(path, "192.0.2.1")).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("GTW-1 an IPv6 caller gains nothing by walking through its own network")
  void an_ipv6_caller_gains_nothing_by_walking_through_its_own_network() {
    var asking = new Asking(rates(2, 100, 100), clock);
    asking.get("/docs", "2001:db8:0:1::1");
    asking.get("/docs", "2001:db8:0:1:ffff::2");

    assertRefused(() -> asking.get("/docs", "2001:db8:0:1::3"));
    assertThatCode(() -> asking.get("/docs", "2001:db8:0:2::1")).doesNotThrowAnyException();
  }

  private static void assertRefused(ThrowingCallable asking) {
    assertThatThrownBy(asking)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refusal.RATE_LIMITED));
  }

  private static RateSettings rates(long address, long practice, long signIn) {
    return new RateSettings(
        perTenSeconds(address), perTenSeconds(practice), perTenSeconds(signIn), 100);
  }

  private static Rate perTenSeconds(long requests) {
    return new Rate(requests, Duration.ofSeconds(10));
  }
}
