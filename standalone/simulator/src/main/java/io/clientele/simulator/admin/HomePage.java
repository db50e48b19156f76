package io.clientele.simulator.admin;

import static io.clientele.simulator.web.Html.escaped;

import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.Holding;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.twilio.Text;
import io.clientele.simulator.web.Html;
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

  static String of(List<AccountingProvider> providers, List<Text> texts) {
    return Html.page(
        "Simulated accounting software and Twilio",
        """
        <p>Clientele talks to this page's address instead of the real providers: sign-in, tokens and lists of
        accounting software, and Twilio's messages.</p>
        <h2>Authorisations</h2>
        %s
        %s
        <h2>Text messages caught</h2>
        %s"""
            .formatted(authorisations(providers), join(providers, HomePage::people), texts(texts)));
  }

  private static String authorisations(List<AccountingProvider> providers) {
    var rows =
        join(
            providers,
            provider -> join(provider.people(), person -> authorisation(person, provider)));
    return rows.isEmpty()
        ? "<p class=\"soft\">Nobody has allowed Clientele anything yet.</p>"
        : table(
            "What people have allowed, until they withdraw it",
            List.of("Person", "At", "Organisations", "Last allowed", "Take back"),
            rows);
  }

  private static String authorisation(Person person, AccountingProvider provider) {
    var last = provider.lastAllowed(person);
    if (last.isEmpty()) {
      return "";
    }
    var names =
        provider.holdings(person).stream()
            .filter(Holding::connected)
            .limit(NEWEST)
            .map(Holding::name)
            .collect(Collectors.joining(", "));
    return """
        <tr><th scope="row">%s</th><td>%s</td><td>%s</td><td>%s</td>
        <td><form method="post" action="/withdrawals"><input type="hidden" name="provider" value="%s">
        <input type="hidden" name="user" value="%s">
        <button class="alarm" aria-label="Withdraw what %s allowed at %s">Withdraw</button></form></td></tr>
        """
        .formatted(
            escaped(person.name()),
            escaped(provider.title()),
            names.isEmpty() ? "none any more" : escaped(names),
            TIME.format(last.get()),
            provider.name(),
            person.id(),
            escaped(person.name()),
            escaped(provider.title()));
  }

  private static String people(AccountingProvider provider) {
    return "<h2>People and organisations at %s</h2>\n%s"
        .formatted(
            escaped(provider.title()), join(provider.people(), person -> person(person, provider)));
  }

  private static String person(Person person, AccountingProvider provider) {
    return table(
        person.name() + ", " + person.email(),
        List.of("Organisation", "Country", "Currency", "Its id"),
        join(
            provider.holdings(person).stream().limit(NEWEST).toList(),
            one -> row(one.name(), one.country(), one.currency(), one.id())));
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
