/** The public API as a front end calls it: through the gateway, for somebody who is signed in. */
@NullMarked
package io.clientele.standalone.journey.api;

import org.jspecify.annotations.NullMarked;
