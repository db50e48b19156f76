package io.clientele.integration.rules.http;

import io.clientele.integration.rules.ClientRules;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the client's own business admins (INT-2). */
@RestController
@RequestMapping(OwnRuleController.PATH)
class OwnRuleController extends RuleAnswers {

  static final String PATH = "/api/clients/{client}/supplier-rules";

  OwnRuleController(ClientRules rules) {
    super(rules, PATH);
  }
}
