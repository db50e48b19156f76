/** Sage behind the port: its envelopes, its words, its short tokens. */
@NullMarked
package io.clientele.integration.provider.sage;

import org.jspecify.annotations.NullMarked;
