/** Tests without containers. */
@NullMarked
package io.clientele.platform.fault;

import org.jspecify.annotations.NullMarked;
