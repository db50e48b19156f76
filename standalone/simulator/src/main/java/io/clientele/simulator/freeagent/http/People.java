package io.clientele.simulator.freeagent.http;

import io.clientele.simulator.freeagent.FreeAgent;
import io.clientele.simulator.freeagent.books.Company;
import io.clientele.simulator.freeagent.books.Urls;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What is asked about a person, and not about a company (providers.md 5.2). */
final class People {

  private static final int NUMBERS = 1_000_000;

  private final FreeAgent freeAgent;

  People(FreeAgent freeAgent) {
    this.freeAgent = freeAgent;
  }

  /** {@code GET /v2/users/me}; of its members url and permission_level are used [D]. */
  Reply me(Call call) {
    return withPerson(
        call,
        (person, none) -> {
          var members = new LinkedHashMap<String, Object>();
          members.put("url", Urls.of("users", number(person)));
          members.put("first_name", person.name().split(" ", -1)[0]);
          members.put("last_name", person.name().split(" ", -1)[1]);
          members.put("email", person.email());
          members.put("permission_level", freeAgent.level(person).number());
          return Reply.json(200, FreeAgentJson.write(Map.of("user", members)));
        });
  }

  /**
   * {@code GET /v2/clients}: those of the practice whose app it is. All simulated ones are active;
   * other views and sorts are not simulated. To an app for companies it is closed [U].
   */
  Reply clients(Call call) {
    return withPerson(
        call,
        (person, asked) -> {
          if (!freeAgent.practice()) {
            return Refusals.forbidden();
          }
          var clients = freeAgent.clients(person);
          return Door.shown(
              () ->
                  Page.of(
                      asked,
                      "clients",
                      clients.size(),
                      Map.of("view", "active"),
                      (skip, limit) ->
                          clients.stream().skip(skip).limit(limit).map(People::client).toList()));
        });
  }

  private static Map<String, Object> client(Company company) {
    var members = new LinkedHashMap<String, Object>();
    members.put("url", Urls.of("clients", company.number()));
    members.put("name", company.name());
    members.put("subdomain", company.subdomain());
    members.put("account_manager", Urls.of("account_managers", 123));
    return members;
  }

  private Reply withPerson(Call call, BiFunction<Person, Call, Reply> answer) {
    var person = freeAgent.speaker(call.bearer().orElse(null));
    if (person.isEmpty()) {
      return Refusals.unauthorized();
    }
    return person.filter(found -> freeAgent.countCall("user " + found.id())).isPresent()
        ? answer.apply(person.get(), call)
        : Refusals.overLimit(120, Optional.of(Refusals.A_MINUTE));
  }

  private static int number(Person person) {
    return Math.floorMod(person.id().hashCode(), NUMBERS);
  }
}
