package io.clientele.integration.settings.http;

import io.clientele.integration.settings.ChosenSettings;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For colleagues of the practice who see the client. */
@RestController
@RequestMapping("/api/practices/{practice}/clients/{client}/connection/settings")
class SettingsController extends SettingsAnswers {

  SettingsController(ChosenSettings settings) {
    super(settings);
  }
}
