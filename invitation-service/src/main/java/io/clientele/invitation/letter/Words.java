package io.clientele.invitation.letter;

import io.clientele.invitation.invitation.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of letters, as they stand in {@code messages*.properties}. */
final class Words {

  /** Where they stand; English in the file without a language. */
  static final String FILES = "messages";

  // Without it a machine set to French would write French to whoever is to read English.
  private static final ResourceBundle.Control NOT_THE_MACHINES =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Language language;
  private final ResourceBundle bundle;

  private Words(Language language) {
    this.language = language;
    this.bundle = ResourceBundle.getBundle(FILES, language.locale(), NOT_THE_MACHINES);
  }

  /** Those of a language. */
  static Words of(Language language) {
    return new Words(language);
  }

  /**
   * What stands under a key.
   *
   * @param about what to put in; nothing in it is read as a pattern
   * @throws java.util.MissingResourceException if nothing does
   */
  String say(String key, Object... about) {
    return new MessageFormat(bundle.getString(key), language.locale()).format(about);
  }
}
