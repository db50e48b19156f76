package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LettersTest extends AbstractServiceTest {

  private static Api.Answer preview(Desk desk, String bearer, String asked) {
    return desk.api.get(
        "/api/practices/" + desk.practice + "/invitation-preview" + asked,
        Map.of("Authorization", bearer));
  }

  @Test
  @DisplayName("INV-9 a letter is seen before it is sent, in every form, and says the same then")
  void seen_before_it_is_sent() {
    var desk = desk();
    var seen =
        preview(desk, desk.asColleague(), "?language=fr-CA&name=Zo%C3%A9&client=" + desk.client);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body().get("language").asString()).isEqualTo("fr");
    assertThat(seen.body().get("subject").asString())
        .isEqualTo("Ada & Co vous invite sur Clientele");
    assertThat(seen.body().get("sms").asString())
        .startsWith("Ada & Co vous invite à rejoindre Café Noir sur Clientele. http");
    assertThat(seen.body().get("html").asString())
        .contains("<html lang=\"fr\">", "Ouvrir l’invitation", "Ada &amp; Co");
    assertThat(desk.look("sample").status()).isEqualTo(404);

    var email = Desk.someEmail();
    var body = desk.user(email);
    body.put("name", "Zoé");
    body.put("language", "fr-CA");
    var made = desk.post(desk.asColleague(), body);
    assertThat(made.body().get("language").asString()).isEqualTo("fr");
    var link = Desk.mailedLink(email);
    assertThat(Providers.mailsTo(email).getFirst().text().replace("\r\n", "\n").strip())
        .isEqualTo(seen.body().get("text").asString().replace("/sample", "/" + link).strip());
  }

  @Test
  @DisplayName("INV-9 a letter is shown in the languages there are, and to who may send it")
  void asked_amiss() {
    var desk = desk();
    assertThat(preview(desk, desk.asAdmin(), "?language=de").status()).isEqualTo(400);
    assertThat(preview(desk, desk.asAdmin(), "?occasion=REMINDER").status()).isEqualTo(200);
    assertThat(preview(desk, desk.asColleague(), "").status()).isEqualTo(403);
    var body = desk.user(Desk.someEmail());
    body.put("language", "de");
    assertThat(desk.post(desk.asColleague(), body).status()).isEqualTo(400);
  }
}
