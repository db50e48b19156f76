package io.clientele.simulator.admin;

import static io.clientele.simulator.web.Html.escaped;

import io.clientele.simulator.twilio.Text;
import io.clientele.simulator.web.Html;
import io.clientele.simulator.xero.Xero;
import io.clientele.simulator.xero.identity.Connection;
import io.clientele.simulator.xero.identity.Grant;
import io.clientele.simulator.xero.identity.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What there is and what happened, for people. */
final class HomePage {

  private static final int NEWEST = 50;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  private HomePage() {}

  static String of(Xero xero, List<Text> texts) {
    return Html.page(
        "Simulated Xero and Twilio",
        """
        <p>Clientele talks to this page's address instead of the real providers: Xero's sign-in, tokens,
        connections and accounting lists, and Twilio's messages.</p>
        <h2>Authorisations</h2>
        %s
        <h2>People and organisations at Xero</h2>
        %s
        <h2>Text messages caught</h2>
        %s"""
            .formatted(
                authorisations(xero),
                join(xero.people(), person -> person(person, xero)),
                texts(texts)));
  }

  private static String authorisations(Xero xero) {
    var grants = xero.identity().grants();
    if (grants.isEmpty()) {
      return "<p class=\"soft\">Nobody has allowed Clientele anything yet.</p>";
    }
    var people = grants.stream().map(Grant::person).distinct().toList();
    return table(
        "What people have allowed, until they withdraw it",
        List.of("Person", "Organisations", "Last allowed", "Take back"),
        join(people, person -> authorisation(person, grants, xero)));
  }

  private static String authorisation(Person person, List<Grant> grants, Xero xero) {
    var last =
        grants.stream()
            .filter(grant -> grant.person().equals(person))
            .map(Grant::at)
            .max(Instant::compareTo)
            .orElseThrow();
    var names =
        xero.identity().connections(person).stream()
            .map((Connection connection) -> xero.organisation(connection).name())
            .collect(Collectors.joining(", "));
    return """
        <tr><th scope="row">%s</th><td>%s</td><td>%s</td>
        <td><form method="post" action="/withdrawals"><input type="hidden" name="user" value="%s">
        <button class="alarm" aria-label="Withdraw what %s allowed">Withdraw</button></form></td></tr>
        """
        .formatted(
            escaped(person.name()),
            names.isEmpty() ? "none any more" : escaped(names),
            TIME.format(last),
            person.id(),
            escaped(person.name()));
  }

  private static String person(Person person, Xero xero) {
    return table(
        person.name() + ", " + person.email(),
        List.of("Organisation", "Country", "Currency", "Tenant id"),
        join(
            xero.organisations(person),
            one -> row(one.name(), one.countryCode(), one.baseCurrency(), one.organisationId())));
  }

  private static String texts(List<Text> texts) {
    if (texts.isEmpty()) {
      return "<p class=\"soft\">None yet.</p>";
    }
    return table(
        "The newest " + NEWEST + " at most, newest first",
        List.of("To", "From", "Sent", "Text"),
        join(
            texts.stream().limit(NEWEST).toList(),
            text ->
                """
                <tr><td>%s</td><td>%s</td><td>%s</td><td class="text">%s</td></tr>
                """
                    .formatted(
                        escaped(text.to()),
                        escaped(text.from()),
                        TIME.format(text.at()),
                        escaped(text.body()))));
  }

  private static String table(String caption, List<String> heads, String rows) {
    return """
        <div class="scroll" tabindex="0" role="region" aria-label="%1$s"><table>
        <caption>%1$s</caption>
        <thead><tr>%2$s</tr></thead>
        <tbody>
        %3$s</tbody>
        </table></div>
        """
        .formatted(
            escaped(caption),
            join(heads, head -> "<th scope=\"col\">" + escaped(head) + "</th>"),
            rows);
  }

  private static String row(Object... cells) {
    return "<tr>" + join(List.of(cells), cell -> "<td>" + escaped(cell) + "</td>") + "</tr>\n";
  }

  private static <T> String join(List<T> all, Function<T, String> html) {
    return all.stream().map(html).collect(Collectors.joining());
  }
}
