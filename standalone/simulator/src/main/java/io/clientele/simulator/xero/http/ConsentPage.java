package io.clientele.simulator.xero.http;

import static io.clientele.simulator.web.Html.escaped;

import io.clientele.simulator.web.Html;
import io.clientele.simulator.xero.Xero;
import io.clientele.simulator.xero.books.Organisation;
import io.clientele.simulator.xero.identity.AuthorisationRequest;
import io.clientele.simulator.xero.identity.Person;
import java.util.List;
import java.util.stream.Collectors;

/** The page on which a person signs in, chooses organisations, and allows or cancels. */
final class ConsentPage {

  static final String PERSON = "person";
  static final String ORGANISATION = "organisation";
  static final String DECISION = "decision";
  static final String ALLOW = "allow";
  static final String CANCEL = "cancel";

  private ConsentPage() {}

  /**
   * The form; it goes back to the address it came from.
   *
   * @param fault what was wrong with the form sent before; empty at first
   */
  static String ask(AuthorisationRequest request, Xero xero, String fault) {
    var people =
        xero.people().stream()
            .map(person -> choice(person, xero.organisations(person)))
            .collect(Collectors.joining());
    return Html.page(
        "Sign in to Xero (simulated)",
        """
        %s<p>The app <strong>%s</strong> asks to see organisations of yours:</p>
        <ul>%s</ul>
        <form method="post">
        <fieldset><legend>Who are you, and which organisations do you allow?</legend>
        %s</fieldset>
        <p><button name="%s" value="%s">Allow access</button>
        <button class="plain" name="%s" value="%s">Cancel</button></p>
        </form>
        <p class="soft">You will be sent on to %s.</p>
        """
            .formatted(
                fault.isEmpty()
                    ? ""
                    : "<p class=\"fault\" role=\"alert\">" + escaped(fault) + "</p>",
                escaped(request.clientId()),
                request.scopes().names().stream()
                    .map(scope -> "<li><code>" + escaped(scope) + "</code></li>")
                    .collect(Collectors.joining()),
                people,
                DECISION,
                ALLOW,
                DECISION,
                CANCEL,
                escaped(request.redirectUri().getAuthority())));
  }

  private static String choice(Person person, List<Organisation> organisations) {
    return """
        <label><input type="radio" name="%s" value="%s">%s, %s</label>
        <fieldset><legend>Organisations of %s</legend>
        %s</fieldset>
        """
        .formatted(
            PERSON,
            person.id(),
            escaped(person.name()),
            escaped(person.email()),
            escaped(person.name()),
            organisations.stream().map(ConsentPage::box).collect(Collectors.joining()));
  }

  private static String box(Organisation organisation) {
    return "<label><input type=\"checkbox\" name=\"%s\" value=\"%s\">%s <span class=\"soft\">%s, %s</span></label>\n"
        .formatted(
            ORGANISATION,
            organisation.organisationId(),
            escaped(organisation.name()),
            escaped(organisation.countryCode()),
            escaped(organisation.baseCurrency()));
  }

  /** The page for a request no person should be asked about. */
  static String refuse(List<String> faults) {
    return Html.page(
        "Xero cannot sign you in (simulated)",
        "<p>The app's request is wrong:</p><ul>%s</ul>"
            .formatted(
                faults.stream()
                    .map(fault -> "<li>" + escaped(fault) + "</li>")
                    .collect(Collectors.joining())));
  }
}
