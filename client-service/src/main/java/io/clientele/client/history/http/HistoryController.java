package io.clientele.client.history.http;

import io.clientele.client.account.Client;
import io.clientele.client.history.Histories;
import io.clientele.client.history.HistoryPage;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.Sight;
import io.clientele.client.settings.ChosenDefaults;
import io.clientele.client.settings.DefaultClientSettings;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/practices/{practice}")
class HistoryController {

  private final Histories histories;
  private final Roster roster;

  HistoryController(Histories histories, Roster roster) {
    this.histories = histories;
    this.roster = roster;
  }

  @GetMapping("/clients/{client}/history")
  HistoryPage ofClient(
      @PathVariable String practice,
      @PathVariable String client,
      @Valid @ParameterObject HistoryParameters parameters,
      Caller caller) {
    orRefused(roster.unseen(Sight.of(caller), client));
    return parameters.of(histories, Client.TYPE + "/" + client);
  }

  @GetMapping("/default-client-settings/history")
  HistoryPage ofDefaultSettings(
      @PathVariable String practice,
      @Valid @ParameterObject HistoryParameters parameters,
      Caller caller) {
    orRefused(ChosenDefaults.lacks(caller));
    return parameters.of(histories, DefaultClientSettings.TYPE + "/" + practice);
  }

  private static void orRefused(Optional<Refusal> why) {
    why.ifPresent(
        no -> {
          throw new RefusedRequest(List.of(no));
        });
  }
}
