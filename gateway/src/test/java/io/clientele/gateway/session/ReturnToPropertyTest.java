package io.clientele.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReturnToPropertyTest {

  private static final URI OURS = URI.create("https://clientele.test/session/callback");

  @Property
  @Label("GTW-1 whatever a link asks for, a browser stays on our origin")
  void a_browser_stays_on_our_origin(@ForAll("asked") String asked) {
    // As a browser reads an address: a backslash is a slash, and line ends are not there.
    var path = ReturnTo.of(asked).path().replace('\\', '/').replaceAll("[\\t\\r\\n]", "");

    var landed = OURS.resolve(path);
    assertThat(landed.getScheme()).isEqualTo("https");
    assertThat(landed.getRawAuthority()).isEqualTo("clientele.test");
    assertThat(path).startsWith("/").doesNotStartWith("//");
  }

  @Property
  @Label("GTW-1 a plain path of ours is kept as it is")
  void a_plain_path_is_kept(@ForAll("plain") String asked) {
    assertThat(ReturnTo.of(asked).path()).isEqualTo(asked);
  }

  @Provide
  Arbitrary<String> asked() {
    return Arbitraries.strings()
        .withChars("/\\:@.%5C2Fea\t\n#?&")
        .ofMaxLength(12)
        .map(end -> end.startsWith(":") ? "https" + end : "/" + end);
  }

  @Provide
  Arbitrary<String> plain() {
    return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20).map(end -> "/p/" + end);
  }
}
