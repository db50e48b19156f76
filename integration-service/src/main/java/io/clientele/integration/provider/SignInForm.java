package io.clientele.integration.provider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person fills in on our own page, where a provider has no page to sign in on (INT-3).
 *
 * @param title what the page is headed with
 * @param fields in the order of the page; none for a provider with a page of its own
 */
public record SignInForm(String title, List<Field> fields) {

  /** The provider asks the person itself. */
  public static final SignInForm NONE = new SignInForm("", List.of());

  /**
   * One field.
   *
   * @param name under which its text is given to {@link Provider#redeem}
   * @param label what the person reads
   * @param secret whether nobody may read over their shoulder
   */
  public record Field(String name, String label, boolean secret) {}

  public SignInForm {
    fields = List.copyOf(fields);
  }

  /** Whether there is nothing to fill in here: the provider asks the person itself. */
  public boolean isNone() {
    return fields.isEmpty();
  }

  /** Of what a browser has sent, the texts of these fields; those left empty are not among them. */
  public Map<String, String> filled(Map<String, String> sent) {
    var texts = new HashMap<String, String>();
    for (var field : fields) {
      var text = sent.get(field.name());
      if (text != null && !text.isEmpty()) {
        texts.put(field.name(), text);
      }
    }
    return texts;
  }
}
