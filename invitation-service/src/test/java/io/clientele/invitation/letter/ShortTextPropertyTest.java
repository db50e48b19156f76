package io.clientele.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.invitation.Language;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShortTextPropertyTest {

  private static final String LINK = "https://app.clientele.example/invitation/" + "t".repeat(43);
  private static final String APP = "https://clientele.example/get-the-app";

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
            Arbitraries.strings().alpha(),
            Arbitraries.strings().withChars("aê€[{'’… 李\u0301"),
            Arbitraries.strings().all().ofMaxLength(40))
        .filter(name -> name.length() <= 200);
  }

  @Property(tries = 300)
  @Label("INV-1 whatever the names are, a text has both links whole in three segments at most")
  void both_links(
      @ForAll("names") String practice,
      @ForAll("names") String business,
      @ForAll Language language,
      @ForAll Occasion occasion) {
    var letter =
        new Letter(
            language,
            occasion,
            practice.repeat(3),
            "Grace",
            business.repeat(3),
            LINK,
            null,
            Instance.WEEK,
            APP);
    var text = letter.shortText();
    assertThat(text).contains(LINK + " ").endsWith(" " + APP);
    assertThat(ShortText.segments(text)).isLessThanOrEqualTo(ShortText.MOST_SEGMENTS);
    assertThat(text).doesNotContain("\n", "\r");
  }
}
