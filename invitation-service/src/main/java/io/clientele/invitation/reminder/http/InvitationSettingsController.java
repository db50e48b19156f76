package io.clientele.invitation.reminder.http;

import io.clientele.invitation.reminder.Choosing;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/practices/{practice}/invitation-settings")
class InvitationSettingsController {

  private final Choosing choosing;

  InvitationSettingsController(Choosing choosing) {
    this.choosing = choosing;
  }

  /** Whether people are reminded a day before their invitation ends (INV-10). */
  record Settings(@NotNull Boolean reminder) {}

  @GetMapping
  Settings settings(@PathVariable String practice, Caller caller) {
    return new Settings(choosing.wanted(caller));
  }

  @PutMapping
  Settings choose(
      @PathVariable String practice, @RequestBody Settings wanted, Caller caller, Cause cause) {
    choosing
        .choose(caller, wanted.reminder(), cause)
        .ifPresent(
            why -> {
              throw new RefusedRequest(List.of(why));
            });
    return wanted;
  }
}
