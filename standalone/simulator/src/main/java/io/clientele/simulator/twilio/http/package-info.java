/** Twilio's host. */
@NullMarked
package io.clientele.simulator.twilio.http;

import org.jspecify.annotations.NullMarked;
