package io.clientele.simulator.oauth.http;

import static io.clientele.simulator.web.Html.escaped;

import io.clientele.simulator.oauth.AuthorisationRequest;
import io.clientele.simulator.oauth.Reach;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.Holding;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Html;
import io.clientele.simulator.web.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page on which a person signs in, chooses organisations, and allows or cancels. */
final class ConsentPage {

  private static final String PERSON = "person";
  private static final String ORGANISATION = "organisation";
  private static final String DECISION = "decision";
  private static final String ALLOW = "allow";
  private static final String CANCEL = "cancel";

  private final AccountingProvider provider;
  private final Reach reach;

  ConsentPage(AccountingProvider provider, Reach reach) {
    this.provider = provider;
    this.reach = reach;
  }

  /** What a person has decided. */
  sealed interface Decision {

    /** Nothing of it. */
    record Cancelled() implements Decision {}

    /**
     * That the app may see these.
     *
     * @param organisations ids of the person's own
     */
    record Allowed(Person person, List<String> organisations) implements Decision {}

    /** Nothing that can be followed; the fault is in words for the person. */
    record Unclear(String fault) implements Decision {}
  }

  /** Reads the form of the page. */
  Decision decision(Call call) {
    var decision = call.form(DECISION);
    if (CANCEL.equals(decision)) {
      return new Decision.Cancelled();
    }
    var person = Optional.ofNullable(call.form(PERSON)).flatMap(provider::person);
    if (person.isEmpty() || !ALLOW.equals(decision)) {
      return new Decision.Unclear("Choose who you are.");
    }
    var own = provider.holdings(person.get()).stream().map(Holding::id).toList();
    var chosen = new HashSet<>(call.forms(ORGANISATION));
    var allowed = reach == Reach.ALL ? own : own.stream().filter(chosen::contains).toList();
    if (allowed.isEmpty() || reach == Reach.ONE && allowed.size() > 1) {
      var number = reach == Reach.ONE ? "exactly" : "at least";
      return new Decision.Unclear(
          "Choose " + number + " one organisation of " + person.get().name() + ".");
    }
    return new Decision.Allowed(person.get(), allowed);
  }

  /**
   * The form; it goes back to the address it came from.
   *
   * @param fault what was wrong with the form sent before; empty at first
   */
  Reply ask(int status, AuthorisationRequest request, String fault) {
    return Reply.page(
        status,
        Html.page(
            "Sign in to " + provider.title() + " (simulated)",
            """
            %s<p>The app <strong>%s</strong> asks to see organisations of yours%s</p>
            <ul>%s</ul>
            <form method="post">
            <fieldset><legend>%s</legend>
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
                    request.scopes().isEmpty() ? "." : ":",
                    request.scopes().stream()
                        .map(scope -> "<li><code>" + escaped(scope) + "</code></li>")
                        .collect(Collectors.joining()),
                    reach == Reach.ALL
                        ? "Who are you? All your organisations are allowed."
                        : "Who are you, and which organisations do you allow?",
                    provider.people().stream().map(this::person).collect(Collectors.joining()),
                    DECISION,
                    ALLOW,
                    DECISION,
                    CANCEL,
                    escaped(request.redirectUri().getAuthority()))));
  }

  private String person(Person person) {
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
            provider.holdings(person).stream()
                .map(this::organisation)
                .collect(Collectors.joining()));
  }

  private String organisation(Holding one) {
    var words =
        "%s <span class=\"soft\">%s, %s</span>"
            .formatted(escaped(one.name()), escaped(one.country()), escaped(one.currency()));
    return reach == Reach.ALL
        ? "<p>" + words + "</p>\n"
        : "<label><input type=\"%s\" name=\"%s\" value=\"%s\">%s</label>\n"
            .formatted(
                reach == Reach.ONE ? "radio" : "checkbox", ORGANISATION, escaped(one.id()), words);
  }

  /** The page for a request no person should be asked about. */
  Reply refuse(List<String> faults) {
    return Reply.page(
        400,
        Html.page(
            provider.title() + " cannot sign you in (simulated)",
            "<p>The app's request is wrong:</p><ul>%s</ul>"
                .formatted(
                    faults.stream()
                        .map(fault -> "<li>" + escaped(fault) + "</li>")
                        .collect(Collectors.joining()))));
  }
}
