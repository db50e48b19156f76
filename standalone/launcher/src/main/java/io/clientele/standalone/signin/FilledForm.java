package io.clientele.standalone.signin;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a page, as a person fills it in.
 *
 * @param action where it goes
 * @param fields what it says so far
 * @param passwords the names of the fields that hide what is typed
 */
public record FilledForm(URI action, Map<String, String> fields, List<String> passwords) {

  private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]*)\"");
  private static final Pattern PASSWORD = Pattern.compile("<input[^>]*type=\"password\"[^>]*>");
  private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");

  /**
   * The form of a page that has one, with its hidden fields; it goes back to the page if it does
   * not say where.
   */
  public static FilledForm of(HttpResponse<String> page) {
    return of(page.uri(), page.body());
  }

  static FilledForm of(URI address, String page) {
    Matcher action = ACTION.matcher(page);
    List<String> passwords =
        PASSWORD.matcher(page).results().map(input -> name(input.group())).toList();
    return new FilledForm(
        action.find() ? address.resolve(action.group(1).replace("&amp;", "&")) : address,
        Form.hidden(page),
        passwords);
  }

  private static String name(String input) {
    Matcher name = NAME.matcher(input);
    return name.find() ? name.group(1) : "";
  }

  /** With a field filled in, a choice made, or a button pressed. */
  public FilledForm with(String field, String value) {
    Map<String, String> filled = new LinkedHashMap<>(fields);
    filled.put(field, value);
    return new FilledForm(action, filled, passwords);
  }

  /** With a password typed wherever one is asked for. */
  public FilledForm withPassword(String password) {
    FilledForm filled = this;
    for (String field : passwords) {
      filled = filled.with(field, password);
    }
    return filled;
  }

  /** Sends it, and goes where the answer leads. */
  public HttpResponse<String> send(Browser browser) {
    return browser.follow(browser.send(action, fields));
  }
}
