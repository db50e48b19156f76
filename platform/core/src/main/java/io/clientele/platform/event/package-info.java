/** How an event is named and what it carries on the wire (CloudEvents 1.0, binary mode). */
@NullMarked
package io.clientele.platform.event;

import org.jspecify.annotations.NullMarked;
