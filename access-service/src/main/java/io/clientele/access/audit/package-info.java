/** The record of what people did that others may want to know of; it is only ever added to. */
@NullMarked
package io.clientele.access.audit;

import org.jspecify.annotations.NullMarked;
