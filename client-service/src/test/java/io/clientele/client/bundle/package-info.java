/** The bundle's arithmetic, and the proof that it is never exceeded. */
@NullMarked
package io.clientele.client.bundle;

import org.jspecify.annotations.NullMarked;
