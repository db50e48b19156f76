package io.clientele.platform.bulk;

/** What became of all rows of a bulk command, by number. */
public record Tally(long changed, long unchanged, long refused) {}
