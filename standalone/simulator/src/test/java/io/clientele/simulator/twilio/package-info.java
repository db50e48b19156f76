/** Which texts are taken, without HTTP. */
@NullMarked
package io.clientele.simulator.twilio;

import org.jspecify.annotations.NullMarked;
