package io.clientele.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.invitation.Language;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class LanguagesTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  private static Properties file(String ending) throws Exception {
    return PropertiesLoaderUtils.loadProperties(
        new EncodedResource(new ClassPathResource(Words.FILES + ending + ".properties"), "UTF-8"));
  }

  /** Which names stand under which key. */
  private static TreeMap<String, TreeSet<String>> places(Properties file) {
    var places = new TreeMap<String, TreeSet<String>>();
    file.stringPropertyNames()
        .forEach(
            key ->
                places.put(
                    key,
                    PLACE
                        .matcher(file.getProperty(key))
                        .results()
                        .map(MatchResult::group)
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll)));
    return places;
  }

  @Test
  @DisplayName("INV-9 every language says everything, with the same names in it")
  void every_language_says_everything() throws Exception {
    var english = places(file(""));
    assertThat(english).isNotEmpty();
    for (var language : Language.values()) {
      if (language != Language.EN) {
        assertThat(places(file("_" + language.tag()))).isEqualTo(english);
      }
    }
  }

  @Test
  @DisplayName("INV-9 no word is a quotation to whoever reads patterns")
  void no_straight_apostrophes() throws Exception {
    assertThat(file("").values()).noneMatch(words -> words.toString().contains("'"));
    assertThat(file("_fr").values()).noneMatch(words -> words.toString().contains("'"));
  }

  @Test
  @DisplayName("INV-9 a tag with a region asks for its language, any other for English")
  void by_tag() {
    assertThat(Language.of("fr-CA")).isEqualTo(Language.FR);
    assertThat(Language.of("FR")).isEqualTo(Language.FR);
    assertThat(Language.of("en-GB")).isEqualTo(Language.EN);
    assertThat(Language.of("fro")).isEqualTo(Language.EN);
    assertThat("fr-CA").matches(Language.FORM);
    assertThat("fro").doesNotMatch(Language.FORM);
  }

  @Test
  @DisplayName("INV-9 the language of the machine is nobody's")
  void not_the_machines() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRENCH);
      assertThat(Words.of(Language.EN).say("letter.greeting", "Grace")).isEqualTo("Hello Grace,");
    } finally {
      Locale.setDefault(before);
    }
  }
}
