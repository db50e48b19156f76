package io.clientele.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Forms filled in as people do. */
class FilledFormTest {

  private static final URI PAGE = URI.create("http://localhost:8080/invitation/abc?x=1");

  @Test
  @DisplayName("INV-4a a form goes where it says and carries what it hides")
  void a_form_goes_where_it_says() {
    var form =
        FilledForm.of(
            PAGE,
            """
            <form class="wide" action="/invitation/abc?a=1&amp;b=2" method="post">
            <input type="hidden" name="_csrf" value="t"></form>
            """);
    assertThat(form.action()).hasToString("http://localhost:8080/invitation/abc?a=1&b=2");
    assertThat(form.with("decision", "allow").fields())
        .containsExactly(entry("_csrf", "t"), entry("decision", "allow"));
  }

  @Test
  @DisplayName("INT-3 a form that does not say where goes back to its page")
  void a_form_that_does_not_say_where_goes_back_to_its_page() {
    assertThat(FilledForm.of(PAGE, "<form method=\"post\"></form>").action()).isEqualTo(PAGE);
  }

  @Test
  @DisplayName("INV-6 a password is typed wherever one is asked for")
  void a_password_is_typed_wherever_one_is_asked_for() {
    var form =
        FilledForm.of(
            PAGE,
            """
            <form><input id="p" name="password" type="password" required>
            <input type="password" name="again"><input type="text" name="other"></form>
            """);
    assertThat(form.withPassword("secret").fields())
        .containsOnly(entry("password", "secret"), entry("again", "secret"));
    assertThat(FilledForm.of(PAGE, "<p>Done</p>").passwords()).isEmpty();
  }
}
