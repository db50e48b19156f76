package io.clientele.simulator.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Pages for people: they need no script, and load nothing. */
public final class Html {

  private static final String STYLE = resource("simulator.css");

  private Html() {}

  /** Text, made harmless for element content and for attributes in double quotes. */
  public static String escaped(Object text) {
    return text.toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * A whole page.
   *
   * @param title not escaped yet
   * @param main HTML for the page's main part
   */
  public static String page(String title, String main) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <p class="banner">Simulator: nothing here is real, and nothing leaves this machine.</p>
        <main>
        <h1>%s</h1>
        %s
        </main>
        </body>
        </html>
        """
        .formatted(escaped(title), STYLE, escaped(title), main);
  }

  private static String resource(String name) {
    try (var in = Objects.requireNonNull(Html.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
