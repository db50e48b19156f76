package io.clientele.integration.provider;

import java.util.List;

/**
 * What a person fills in on our own page, where a provider has no page to sign in on (INT-3).
 *
 * @param fields in the order of the page; none for a provider with a page of its own
 */
public record SignInForm(List<Field> fields) {

  /** The provider asks the person itself. */
  public static final SignInForm NONE = new SignInForm(List.of());

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
}
