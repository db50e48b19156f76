package io.clientele.invitation.invitation;

import java.util.Locale;

/** The languages invitations are written in (INV-9). */
public enum Language {
  EN(Locale.UK),
  FR(Locale.FRENCH);

  /** What asks for one of them: a tag of BCP 47 that begins with it, as {@code fr-CA}. */
  public static final String FORM = "(?i)(en|fr)(-[a-z0-9]{1,8})*";

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /**
   * The one a tag asks for.
   *
   * @param tag of the form {@link #FORM}; anything else is English
   */
  public static Language of(String tag) {
    return Locale.forLanguageTag(tag).getLanguage().equals(FR.tag()) ? FR : EN;
  }

  /** How its numbers and dates are written. */
  public Locale locale() {
    return locale;
  }

  /** Its tag, without a region: {@code fr}. */
  public String tag() {
    return locale.getLanguage();
  }
}
