/** Sage's hosts: sign-in, tokens and the API with its envelopes. */
@NullMarked
package io.clientele.simulator.sage.http;

import org.jspecify.annotations.NullMarked;
