/** HTTP at the edge: bodies read whole, every fault named at once, refusals as problem+json. */
@NullMarked
package io.clientele.platform.http;

import org.jspecify.annotations.NullMarked;
