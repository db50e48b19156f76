package io.clientele.integration.rules.http;

import io.clientele.integration.rules.ClientRules;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For colleagues of the practice who see the client. */
@RestController
@RequestMapping(RuleController.PATH)
class RuleController extends RuleAnswers {

  static final String PATH = "/api/practices/{practice}/clients/{client}/supplier-rules";

  RuleController(ClientRules rules) {
    super(rules, PATH);
  }
}
