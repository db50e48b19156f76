package io.clientele.integration.settings.http;

import io.clientele.integration.settings.ChosenSettings;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the client's own business admins (INT-2). */
@RestController
@RequestMapping("/api/clients/{client}/connection/settings")
class OwnSettingsController extends SettingsAnswers {

  OwnSettingsController(ChosenSettings settings) {
    super(settings);
  }
}
