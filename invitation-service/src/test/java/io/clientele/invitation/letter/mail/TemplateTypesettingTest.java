package io.clientele.invitation.letter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.letter.Letter;
import io.clientele.invitation.letter.Occasion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class TemplateTypesettingTest {

  private static final String LINK = "https://clientele.example/invitation/t";

  private static TemplateTypesetting typesetting() {
    var templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setTemplateMode(TemplateMode.HTML);
    templates.setCharacterEncoding("UTF-8");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    return new TemplateTypesetting(engine);
  }

  private static Letter letter(Language language, String name, String practice) {
    return new Letter(
        language,
        Occasion.INVITATION,
        practice,
        name,
        "<script>alert(1)</script>",
        LINK,
        null,
        Instance.WEEK,
        null);
  }

  @Test
  @DisplayName("INV-9 a name is no markup")
  void a_name_is_no_markup() {
    var html = typesetting().html(letter(Language.EN, "<b>Grace</b>", "\"><img src=x>"));
    assertThat(html)
        .contains("Hello &lt;b&gt;Grace&lt;/b&gt;,", "&lt;script&gt;", "&lt;img src=x&gt;")
        .doesNotContain("<b>", "<script", "<img");
  }

  @Test
  @DisplayName("INV-9 the HTML says what the plain text says, in its language, with the link twice")
  void the_same_words() {
    for (var language : Language.values()) {
      var letter = letter(language, "Grace", "Ada");
      var html = typesetting().html(letter);
      assertThat(html)
          .startsWith("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">")
          .contains(
              letter.greeting(),
              letter.button(),
              letter.copy(),
              letter.closing(),
              "href=\"" + LINK + "\"",
              ">" + LINK + "<");
    }
  }
}
