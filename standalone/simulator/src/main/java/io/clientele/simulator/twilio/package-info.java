/** Twilio's messages as far as we send them: texts are caught, and none leaves the machine. */
@NullMarked
package io.clientele.simulator.twilio;

import org.jspecify.annotations.NullMarked;
