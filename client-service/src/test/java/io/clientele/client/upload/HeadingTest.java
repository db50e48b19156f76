package io.clientele.client.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadingTest {

  private static final List<String> TITLES = List.of("Business name", "Practice code", "Kind");

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("BLK-2 the first line of a region's template fits it, and no other region's")
  void a_templates_first_line_fits(Region region) {
    var titles = SomePractice.template(region).titles();
    assertThat(Heading.of(titles, titles).fits()).isTrue();
    var uk = SomePractice.template(Region.UK).titles();
    assertThat(Heading.of(titles, uk).fits()).isEqualTo(titles.equals(uk));
  }

  @Test
  @DisplayName("BLK-2 case, blanks around a title and columns without one at the end are forgiven")
  void what_is_forgiven() {
    assertThat(heading(" BUSINESS NAME", "practice code ", "\tkind", "", "  ").fits()).isTrue();
    assertThat(heading("Business  name", "Practice code", "Kind").fits()).isFalse();
    assertThat(heading("Businessname", "Practice code", "Kind").unknown())
        .containsExactly("Businessname");
  }

  @Test
  @DisplayName("BLK-2 what is missing, unknown, moved and doubled is named at once")
  void all_is_named_at_once() {
    var heading =
        Heading.of(
            List.of("A", "B", "C", "D", "E"),
            List.of("b", "Color", "A", "", "e", "B", "color", "C", "e", "e"));
    assertThat(heading.missing()).containsExactly("D");
    assertThat(heading.unknown()).containsExactly("Color", "(column 4)", "color");
    assertThat(heading.moved()).hasSize(2).isSubsetOf("A", "B", "C", "E");
    assertThat(heading.doubled()).containsExactly("B", "E");
    var refusal = heading.misfit(List.of("A"));
    assertThat(refusal.reason()).isEqualTo(UploadReason.HEADER_MISFIT);
    assertThat(refusal.reason().rule()).isEqualTo("BLK-2");
    assertThat(refusal.reason().kind()).isEqualTo(Reason.Kind.INVALID);
    assertThat(refusal.detail()).isNotBlank();
    assertThat(refusal.facts())
        .containsEntry("missing", heading.missing())
        .containsEntry("unknown", heading.unknown())
        .containsEntry("moved", heading.moved())
        .containsEntry("doubled", heading.doubled())
        .containsEntry("expected", List.of("A"));
  }

  @Test
  @DisplayName("BLK-2 each of the four alone is a misfit")
  void each_alone_is_a_misfit() {
    assertThat(heading("Business name", "Kind").missing()).containsExactly("Practice code");
    assertThat(heading("Business name", "Practice code", "Kind", "More").unknown())
        .containsExactly("More");
    assertThat(heading("Practice code", "Kind", "Business name").moved())
        .containsExactly("Business name");
    assertThat(heading("Business name", "Practice code", "Kind", "kind").doubled())
        .containsExactly("Kind");
    for (var line :
        List.of(
            List.of("Business name", "Kind"),
            List.of("Business name", "Practice code", "Kind", "More"),
            List.of("Practice code", "Kind", "Business name"),
            List.of("Business name", "Practice code", "Kind", "kind"),
            List.<String>of())) {
      assertThat(Heading.of(TITLES, line).fits()).as(line.toString()).isFalse();
    }
  }

  @Test
  @DisplayName("BLK-2 a first line of nothing known names no more than can be read")
  void names_no_more_than_can_be_read() {
    var line = IntStream.range(0, 5000).mapToObj(i -> "c" + i).toList();
    assertThat(Heading.of(TITLES, line).unknown()).hasSize(100);
  }

  private static Heading heading(String... line) {
    return Heading.of(TITLES, Arrays.asList(line));
  }

  @Test
  @DisplayName("BLK-2 titles of a region differ by more than case")
  void titles_differ_by_more_than_case() {
    for (var region : Region.values()) {
      assertThat(SomePractice.template(region).titles())
          .extracting(title -> title.toLowerCase(Locale.ROOT))
          .doesNotHaveDuplicates();
    }
  }
}
