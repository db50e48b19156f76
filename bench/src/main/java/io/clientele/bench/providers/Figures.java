package io.clientele.bench.providers;

import io.clientele.bench.run.Times;

/**
 * What was measured in one go.
 *
 * @param looks how long it took to read a connection that nothing happens to
 * @param imports from the choice of an organisation to its last list
 */
record Figures(Times looks, Times imports) {}
