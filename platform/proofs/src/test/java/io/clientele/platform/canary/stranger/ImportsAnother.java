package io.clientele.platform.canary.stranger;

import io.clientele.testkit.Tokens;

record ImportsAnother(Tokens ofAnotherService) {}
