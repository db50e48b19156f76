package io.clientele.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Pages that belong to something with a language of its own are in that one, as its letters are
 * (INV-9); others in the one the browser asks for. The framework looks for it as the bean {@code
 * localeResolver}.
 */
public final class LanguageOfPages extends AcceptHeaderLocaleResolver {

  private static final String CHOSEN = LanguageOfPages.class.getName();

  private final List<Locale> locales;

  /**
   * Pages in these languages, one for each language.
   *
   * @param locales the first is for who asks for none of them; how its numbers and dates are
   *     written is asked of it, wherever whoever asks for its language lives
   */
  public LanguageOfPages(List<Locale> locales) {
    this.locales = List.copyOf(locales);
    // The framework matches no other country's: en-US would be no en-GB.
    setSupportedLocales(locales.stream().map(one -> Locale.of(one.getLanguage())).toList());
    setDefaultLocale(locales.getFirst());
  }

  /** From here on this request is answered in this language. */
  public void speak(Locale locale, HttpServletRequest request) {
    request.setAttribute(CHOSEN, locale);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return request.getAttribute(CHOSEN) instanceof Locale chosen
        ? chosen
        : ours(super.resolveLocale(request));
  }

  private Locale ours(Locale asked) {
    return locales.stream()
        .filter(one -> one.getLanguage().equals(asked.getLanguage()))
        .findFirst()
        .orElse(asked);
  }
}
