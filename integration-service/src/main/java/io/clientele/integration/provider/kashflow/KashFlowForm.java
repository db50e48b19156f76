package io.clientele.integration.provider.kashflow;

import io.clientele.integration.provider.SignInForm;
import io.clientele.integration.provider.SignInForm.Field;
import java.util.List;

/** What a person fills in on our page, since KashFlow has none to sign in on. */
final class KashFlowForm {

  static final String USER_NAME = "userName";
  static final String PASSWORD = "password";
  static final String MEMORABLE_WORD = "memorableWord";

  static final SignInForm FORM =
      new SignInForm(
          "Sign in to KashFlow",
          List.of(
              new Field(USER_NAME, "KashFlow user name", false),
              new Field(PASSWORD, "Password", true),
              new Field(MEMORABLE_WORD, "Memorable word", true)));

  private KashFlowForm() {}
}
