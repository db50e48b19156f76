package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.invitation.delivery.twilio.Signed;
import io.clientele.simulator.SimulatorSettings;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmsReportsTest extends AbstractServiceTest {

  private static final String DELIVERED = "MessageStatus=delivered";
  private static final String LOST = "+447400120009";

  @BeforeEach
  void reports_find_us() {
    Providers.reportsTo(port);
  }

  @AfterEach
  void reports_get_lost() {
    Providers.loseReports();
  }

  private String invited(Desk desk, String mobile) {
    var body = desk.user(Desk.someEmail());
    body.put("mobile", mobile);
    return desk.invited(desk.asColleague(), body);
  }

  private String status(Desk desk, String id) {
    return desk.get(desk.asColleague(), "/" + id).body().at("/deliveries/1/status").asString();
  }

  private int report(String path, String form, String signature) {
    var headers =
        Map.of(
            "Content-Type", "application/x-www-form-urlencoded", "X-Twilio-Signature", signature);
    return new Api(port).send("POST", path, headers, form).status();
  }

  private static String path(String id, int generation) {
    return "/api/sms-reports/" + id + "/" + generation;
  }

  private static String signature(String path, String form) {
    return Signed.by(SimulatorSettings.ACCOUNT.token(), "http://localhost:8080" + path, form);
  }

  @Test
  @DisplayName("INV-7 a text that has arrived is shown so and told, from the provider's own report")
  void arrived() {
    var desk = desk();
    var id = invited(desk, Desk.someMobile());
    await().untilAsserted(() -> assertThat(status(desk, id)).isEqualTo("DELIVERED"));
    await().until(() -> told(id, "InvitationDelivered.v1"));
  }

  @Test
  @DisplayName("INV-7 a text that was taken and lost is shown with the reason and told")
  void lost() {
    var desk = desk();
    var id = invited(desk, LOST);
    await().untilAsserted(() -> assertThat(status(desk, id)).isEqualTo("BOUNCED"));
    var text = desk.get(desk.asColleague(), "/" + id).body().at("/deliveries/1");
    assertThat(text.get("reason").asString()).isEqualTo("the phone cannot be reached");
    await().until(() -> told(id, "InvitationBounced.v1"));
  }

  @Test
  @DisplayName("INV-7 a report that is not signed, or for another message, is refused")
  void not_signed() {
    Providers.loseReports();
    var desk = desk();
    var mobile = Desk.someMobile();
    var id = invited(desk, mobile);
    Desk.textedLink(mobile);
    await().until(() -> status(desk, id).equals("SENT"));
    assertThat(report(path(id, 1), DELIVERED, "")).isEqualTo(403);
    assertThat(report(path(id, 1), DELIVERED, signature(path(id, 2), DELIVERED))).isEqualTo(403);
    assertThat(report(path(id, 1), DELIVERED, signature(path(id, 1), "x=y"))).isEqualTo(403);
    assertThat(report(path(id, 2), DELIVERED, signature(path(id, 2), DELIVERED))).isEqualTo(204);
    assertThat(report(path("nobody", 1), DELIVERED, signature(path("nobody", 1), DELIVERED)))
        .isEqualTo(204);
    assertThat(status(desk, id)).isEqualTo("SENT");
    assertThat(report(path(id, 1), DELIVERED, signature(path(id, 1), DELIVERED))).isEqualTo(204);
    assertThat(status(desk, id)).isEqualTo("DELIVERED");
  }

  private boolean told(String id, String event) {
    return topics.about("clientele.invitation", "invitation/" + id).stream()
        .anyMatch(told -> told.type().endsWith(event));
  }
}
