package io.clientele.simulator.admin;

import io.clientele.simulator.faults.Faults;
import io.clientele.simulator.provider.AccountingProvider;

/** Accounting software that can be changed from outside, and what is to go wrong there. */
public record Administered(AccountingProvider provider, Faults faults) {}
