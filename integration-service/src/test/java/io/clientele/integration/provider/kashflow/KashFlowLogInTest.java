package io.clientele.integration.provider.kashflow;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.Reach;
import io.clientele.integration.provider.Tokens;
import io.clientele.simulator.faults.Fault;
import io.clientele.simulator.kashflow.CompanyUser;
import io.clientele.simulator.kashflow.Standing;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KashFlowLogInTest {

  private static final URI REDIRECT =
      URI.create("https://here.example/api/oauth/callback/kashflow");

  private final KashFlowWorld world = new KashFlowWorld();
  private Provider adapter = world.adapter();
  private CompanyUser user = world.kashFlow().users().getFirst();

  @BeforeEach
  void begin() {
    adapter = world.adapter();
    user = world.newUser();
  }

  @AfterAll
  void close() {
    world.close();
  }

  private Tokens logIn() {
    return adapter.redeem(KashFlowWorld.typed(user), ProviderWorld.VERIFIER, REDIRECT);
  }

  private <F extends ProviderFault> F fault(Class<F> type, String field, String typed) {
    var fields = new HashMap<>(KashFlowWorld.typed(user));
    fields.put(field, typed);
    return catchThrowableOfType(
        type, () -> adapter.redeem(fields, ProviderWorld.VERIFIER, REDIRECT));
  }

  private int attempts() {
    return world.kashFlow().sessions().attempts(user.userName());
  }

  private <F extends ProviderFault> F fault(Class<F> type, ResponseDefinitionBuilder answer) {
    var stubs = world.simulator().stubs();
    var stub = stubs.stubFor(any(urlPathEqualTo(KashFlowWorld.LOG_IN)).willReturn(answer));
    try {
      return catchThrowableOfType(type, this::logIn);
    } finally {
      stubs.removeStub(stub);
    }
  }

  @Test
  @DisplayName("INT-3 a person signs in on our own page, with what opens one company")
  void a_person_signs_in_on_our_own_page() {
    assertThat(adapter.authorisation("st-ate", ProviderWorld.VERIFIER, REDIRECT))
        .hasToString("https://here.example/api/oauth/callback/kashflow?state=st-ate");
    assertThat(adapter.form().isNone()).isFalse();
    assertThat(adapter.form().filled(Map.of("userName", "a", "password", "", "other", "x")))
        .isEqualTo(Map.of("userName", "a"));
    assertThat(adapter.reach()).isEqualTo(Reach.ONE);
    assertThat(adapter.needs()).contains("locks");
  }

  @Test
  @DisplayName("INT-3a a log-in is one user's of one company, for 45 minutes")
  void a_log_in_is_one_users() {
    var tokens = logIn();
    assertThat(tokens.account()).isEqualTo(user.company() + "/" + user.id());
    assertThat(Duration.between(world.now(), tokens.expiresAt()))
        .isBetween(Duration.ofMinutes(44), Duration.ofMinutes(45));
    var second = adapter.refresh(tokens.refresh());
    assertThat(second.account()).isEqualTo(tokens.account());
    assertThat(second.access()).isNotEqualTo(tokens.access());
  }

  @Test
  @DisplayName("INT-7 for a sign-in that nobody uses we log in twice a day, not with every session")
  void idle_sign_ins_rest() {
    assertThat(adapter.rest()).isEqualTo(Duration.ofHours(12));
  }

  @Test
  @DisplayName("INT-3a a user without a memorable word is in after the first step")
  void a_user_without_a_memorable_word() {
    user = world.kashFlow().users().get(2);
    assertThat(user.memorableWord()).isEmpty();
    assertThat(logIn().account()).isEqualTo(user.company() + "/" + user.id());
  }

  @Test
  @DisplayName("INT-7 a changed password is refused for good after exactly one attempt")
  void a_changed_password_is_refused_for_good() {
    var tokens = logIn();
    world.kashFlow().withdraw(user.person());
    var before = attempts();
    var refused = catchThrowableOfType(GrantRefused.class, () -> adapter.refresh(tokens.refresh()));
    assertThat(refused.isForGood()).isTrue();
    assertThat(refused).hasMessageContaining("401 InvalidCredentials");
    assertThat(attempts()).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("INT-7 a wrong memorable word is refused for good, one too short is not even sent")
  void a_wrong_memorable_word() {
    assertThat(fault(GrantRefused.class, "memorableWord", "??????").isForGood()).isTrue();
    var before = world.calls();
    assertThat(fault(GrantRefused.class, "memorableWord", "").isForGood()).isTrue();
    assertThat(world.calls() - before).as("the first step alone").isEqualTo(1);
    assertThat(world.kashFlow().sessions().isLocked(user.userName())).isFalse();
  }

  @Test
  @DisplayName("INT-7 a user who is locked, or may not go on, is told so and refused for good")
  void a_user_who_may_not_go_on() {
    world.kashFlow().standing(user.company(), new Standing(true, false));
    assertRefused("SubscriptionExpired");
    world.kashFlow().standing(user.company(), new Standing(false, true));
    assertRefused("HasTemporaryPassword");
    world.kashFlow().sessions().lock(user.userName());
    assertRefused("AccountLocked");
    var told = fault(GrantRefused.class, okJson("{\"IsLockedOut\":true}"));
    assertThat(told.isForGood()).isTrue();
  }

  private void assertRefused(String why) {
    var refused = catchThrowableOfType(GrantRefused.class, this::logIn);
    assertThat(refused).hasMessageContaining(why);
    assertThat(refused.isForGood()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("INT-3 what cannot be right is not sent, and can be typed again")
  @ValueSource(strings = {"userName", "password"})
  void what_cannot_be_right_is_not_sent(String field) {
    var before = world.calls();
    assertThat(fault(GrantRefused.class, field, "").isForGood()).isFalse();
    assertThat(fault(GrantRefused.class, field, "x".repeat(500)).isForGood()).isFalse();
    assertThat(world.calls()).isEqualTo(before);
  }

  @Test
  @DisplayName("INT-7 a log-in whose answer was lost is not repeated before a minute")
  void a_lost_answer() {
    var tokens = logIn();
    var before = attempts();
    world.plans(new Fault.Cut().calls(1, KashFlowWorld.LOG_IN));
    var wait = catchThrowableOfType(Wait.class, () -> adapter.refresh(tokens.refresh()));
    assertThat(wait.length()).isEqualTo(Duration.ofMinutes(1));
    assertThat(attempts()).isEqualTo(before + 1);
    assertThat(adapter.refresh(tokens.refresh()).account()).isEqualTo(tokens.account());
  }

  @Test
  @DisplayName("INT-7 a log-in that never got there may be made again soon, one half way may not")
  void how_far_it_got() {
    var nowhere = URI.create("http://127.0.0.1:1");
    adapter = KashFlowWorld.at(nowhere, ProviderWorld.hosts(), Clock.systemUTC());
    assertThat(catchThrowableOfType(Passing.class, this::logIn).isUnsent()).isTrue();
    adapter = world.adapterOfOneCall();
    var before = world.calls();
    var half = catchThrowableOfType(Wait.class, this::logIn);
    assertThat(half.isHeldBack()).isFalse();
    assertThat(half.length()).isEqualTo(Duration.ofMinutes(1));
    assertThat(world.calls() - before).as("the first step").isEqualTo(1);
    assertThat(catchThrowableOfType(Passing.class, this::logIn).isHeldBack())
        .as("not begun")
        .isTrue();
  }

  @Test
  @DisplayName("INT-7 only KashFlow itself refuses a log-in: a page from in between does not")
  void only_kashflow_refuses() {
    var page = aResponse().withHeader("Content-Type", "text/html").withBody("<h1>No</h1>");
    assertThat(fault(Wait.class, page.withStatus(403))).hasMessageContaining("403");
    for (var status : new int[] {400, 401}) {
      var refused = fault(GrantRefused.class, aResponse().withStatus(status).withBody("No"));
      assertThat(refused.isForGood()).as("or another try might lock the user").isTrue();
    }
    var no = aResponse().withHeader("Content-Type", "application/json").withStatus(403);
    var refused = fault(GrantRefused.class, no.withBody("{\"Error\":\"No<Way>\"}"));
    assertThat(refused).hasMessageContaining("403 No?Way?");
    assertThat(fault(OurBug.class, okJson("{}"))).hasMessageContaining("TemporaryToken");
    assertThat(fault(OurBug.class, aResponse().withStatus(404))).hasMessageContaining("404");
  }

  @Test
  @DisplayName("INT-5a giving a sign-in back ends its session, and no fault names that")
  void giving_back_ends_the_session() {
    var tokens = logIn();
    var session = Credentials.read(tokens.refresh()).session();
    world.plans(new Fault.Down(500).calls(1, KashFlowWorld.LOG_IN));
    var fault = catchThrowableOfType(Passing.class, () -> adapter.revoke(tokens.refresh()));
    assertThat(fault).hasMessageNotContaining(session);
    adapter.revoke(tokens.refresh());
    assertThat(world.kashFlow().sessions().open(user.userName())).isZero();
  }

  @Test
  @DisplayName("INT-8 neither credentials nor sessions nor tokens say themselves")
  void nothing_says_itself() {
    var tokens = logIn();
    assertThat(Credentials.read(tokens.refresh())).hasToString("Credentials");
    assertThat(Session.read(tokens.access())).hasToString("Session of company " + user.company());
  }
}
