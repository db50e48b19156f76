/** Proofs that the demo calls the API as a careful front end does. */
@NullMarked
package io.clientele.standalone.journey.api;

import org.jspecify.annotations.NullMarked;
