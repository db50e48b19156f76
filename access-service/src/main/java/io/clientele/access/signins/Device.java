package io.clientele.access.signins;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says it is, in words a person knows again. Nothing of its own text is kept: that
 * may be anything, and it tells more of a person than they want to be known by.
 */
public final class Device {

  /** In place of what says nothing we know. */
  public static final String UNKNOWN = "An unknown device";

  // In this order: most browsers name others, too.
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser/", "Samsung Internet");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private Device() {}

  /**
   * The words for what a browser says.
   *
   * @param userAgent its User-Agent header, or null
   */
  public static String of(@Nullable String userAgent) {
    var browser = find(BROWSERS, userAgent);
    var system = find(SYSTEMS, userAgent);
    if (browser == null) {
      return system == null ? UNKNOWN : system;
    }
    return system == null ? browser : browser + " on " + system;
  }

  private static @Nullable String find(Map<String, String> words, @Nullable String userAgent) {
    return userAgent == null
        ? null
        : words.entrySet().stream()
            .filter(word -> userAgent.contains(word.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
  }
}
