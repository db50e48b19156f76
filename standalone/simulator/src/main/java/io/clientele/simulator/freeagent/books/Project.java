package io.clientele.simulator.freeagent.books;

import java.time.Instant;

/** A project for a contact (providers.md 5.3 [D]). */
public record Project(
    String url,
    String name,
    String contact,
    String contactName,
    String status,
    String currency,
    int budget,
    String budgetUnits,
    boolean isIr35,
    Instant createdAt,
    Instant updatedAt) {}
