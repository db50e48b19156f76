package io.clientele.standalone.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms of our own pages, and how they are sent. */
public final class Form {

  private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");

  private Form() {}

  /** The hidden fields of a page, its CSRF token among them. */
  public static Map<String, String> hidden(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher inputs = HIDDEN.matcher(page);
    while (inputs.find()) {
      Map<String, String> input = new LinkedHashMap<>();
      Matcher attributes = ATTRIBUTE.matcher(inputs.group());
      while (attributes.find()) {
        input.put(attributes.group(1), attributes.group(2));
      }
      fields.put(input.getOrDefault("name", ""), input.getOrDefault("value", ""));
    }
    return fields;
  }

  /** As {@code application/x-www-form-urlencoded}, which a query is, too. */
  public static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
