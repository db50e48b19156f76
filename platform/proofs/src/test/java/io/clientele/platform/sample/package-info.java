/** The smallest service that has everything: what the platform promises is tested on it. */
@NullMarked
package io.clientele.platform.sample;

import org.jspecify.annotations.NullMarked;
