package io.clientele.client.roster.search;

import static java.text.Normalizer.Form.NFD;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tried on the names of more than five thousand real companies. */
class EmployerNamesTest {

  @Test
  @DisplayName("LST-3 every beginning of every word of a real name, as written, finds it")
  void every_beginning_of_every_word_finds_it() {
    assertThat(notFound(name -> tokens(name).flatMap(EmployerNamesTest::beginnings))).isEmpty();
  }

  @Test
  @DisplayName("LST-3 a real name is found in any case, without accents, without punctuation")
  void a_real_name_is_found_however_typed() {
    assertThat(
            notFound(
                name ->
                    Stream.of(
                        name.toUpperCase(ROOT),
                        name.toLowerCase(ROOT),
                        Normalizer.normalize(name, NFD).replaceAll("\\p{Mn}", ""),
                        name.replace("&", " and "),
                        name.replaceAll("['.-]", ""),
                        name.replaceAll("[^\\p{L}\\p{N}&+']", " "))))
        .isEmpty();
  }

  @Test
  @DisplayName("LST-3 a real name is found word by word as it is typed")
  void a_real_name_is_found_as_it_is_typed() {
    assertThat(notFound(name -> beginnings(name).filter(typed -> typed.length() % 7 == 0)))
        .isEmpty();
  }

  @Test
  @DisplayName("LST-3 a real name is not found by what it does not have")
  void a_real_name_is_not_found_by_what_it_does_not_have() {
    var names = EmployerNames.ALL;
    var wrong = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      var words = Words.thatFind(names.get(i), null);
      var letters = letters(names.get(i));
      tokens(names.get((i + 1) % names.size()))
          .map(EmployerNamesTest::letters)
          .filter(typed -> !letters.contains(typed) && Found.by(typed, words))
          .forEach(wrong::add);
    }
    assertThat(wrong).isEmpty();
  }

  private interface Typed {
    Stream<String> of(String name);
  }

  private static List<String> notFound(Typed typed) {
    return EmployerNames.ALL.stream()
        .flatMap(
            name -> {
              var words = Words.thatFind(name, null);
              return typed.of(name).filter(text -> !Found.by(text, words));
            })
        .toList();
  }

  private static Stream<String> tokens(String name) {
    return Arrays.stream(name.split(" "));
  }

  private static Stream<String> beginnings(String text) {
    return IntStream.rangeClosed(1, text.length()).mapToObj(end -> text.substring(0, end));
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, NFD)
        .toLowerCase(ROOT)
        .replaceAll("[&+]", "and")
        .replaceAll("[^a-z0-9]", "");
  }
}
