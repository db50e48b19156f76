package io.clientele.simulator.freeagent.books;

import java.time.Instant;

/** Something held in stock; its members beyond url and description are [U]. */
public record StockItem(String url, String description, Instant createdAt, Instant updatedAt) {}
