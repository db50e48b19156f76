package io.clientele.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SheetPropertyTest {

  /** How somebody's program writes. */
  record Hand(char separator, String end, Charset charset, boolean marked, boolean lastEnd) {}

  /**
   * A cell as it is meant and as it is written.
   *
   * @param around blanks that are written around it
   */
  record Typed(String meant, String around, boolean quoted) {

    String written(Hand hand, boolean heading) {
      var text = around + meant + around;
      var must =
          text.chars()
              .anyMatch(
                  c ->
                      c == '"'
                          || c == '\r'
                          || c == '\n'
                          || c == hand.separator
                          || heading && ",;\t".indexOf(c) >= 0);
      return quoted || must ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
  }

  @Property(tries = 2000)
  @Label("BLK-4 any table is read as it was meant, however it was written, line by line")
  void read_back(@ForAll("hands") Hand hand, @ForAll("tables") List<List<Typed>> table) {
    var file = new StringBuilder(hand.marked ? "\uFEFF" : "");
    var expected = new ArrayList<SheetRow>();
    for (var row : table) {
      var line = 1L + breaks(file);
      var heading = expected.isEmpty();
      file.append(
          String.join(
              String.valueOf(hand.separator),
              row.stream().map(cell -> cell.written(hand, heading)).toList()));
      file.append(hand.end);
      var meant = row.stream().map(Typed::meant).toList();
      if (!meant.stream().allMatch(String::isEmpty)) {
        expected.add(new SheetRow(line, meant));
      }
    }
    if (!hand.lastEnd) {
      file.setLength(file.length() - hand.end.length());
    }
    var content = Given.file(file.toString(), hand.charset);
    var sheet = Given.sheet(content);
    var rows = new ArrayList<SheetRow>();
    assertThat(sheet.each(rows::add)).isEqualTo(rows.size());
    assertThat(sheet.header()).isEqualTo(expected.removeFirst().cells());
    assertThat(rows).isEqualTo(expected);
  }

  private static int breaks(CharSequence text) {
    var count = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      count += c == '\r' || c == '\n' && (i == 0 || text.charAt(i - 1) != '\r') ? 1 : 0;
    }
    return count;
  }

  @Provide
  Arbitrary<Hand> hands() {
    var utf8 = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.of(',', ';', '\t'),
            Arbitraries.of("\n", "\r\n", "\r"),
            utf8,
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (separator, end, isUtf8, marked, lastEnd) ->
                new Hand(
                    separator,
                    end,
                    isUtf8 ? UTF_8 : Given.WINDOWS_1252,
                    isUtf8 && marked,
                    lastEnd));
  }

  @Provide
  Arbitrary<List<List<Typed>>> tables() {
    var heading = cells().filter(cell -> !cell.meant().isEmpty()).list().ofMinSize(2).ofMaxSize(5);
    var row = cells().list().ofMinSize(1).ofMaxSize(7);
    return Combinators.combine(heading, row.list().ofMaxSize(8))
        .as(
            (first, rest) -> {
              var all = new ArrayList<List<Typed>>();
              all.add(first);
              all.addAll(rest);
              return all;
            });
  }

  // Of letters both encodings have, whose bytes in Windows-1252 never look like UTF-8.
  private static Arbitrary<Typed> cells() {
    var pieces =
        Arbitraries.of(
            "a",
            "Zoë.",
            "Éa",
            "ña",
            "ßa",
            "007",
            "'",
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\r",
            "\n",
            "\r\n",
            " ",
            "\u00A0",
            "=",
            "5\" pipe",
            "-",
            "\\",
            "#",
            "|");
    var text = pieces.list().ofMaxSize(6).map(some -> String.join("", some));
    return Combinators.combine(
            text.map(SheetPropertyTest::bare),
            Arbitraries.of("", "", " ", "\u00A0", "  "),
            Arbitraries.of(true, false))
        .as(Typed::new);
  }

  private static String bare(String text) {
    return text.replaceAll("^[\\s\\u00A0]+|[\\s\\u00A0]+$", "");
  }
}
