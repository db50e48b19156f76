/** Which failures pass by themselves and which are wrong for good. */
@NullMarked
package io.clientele.platform.fault;

import org.jspecify.annotations.NullMarked;
