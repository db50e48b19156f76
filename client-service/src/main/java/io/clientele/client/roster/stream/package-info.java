/** The live stream of the list: who is told what, and from where a reader goes on. */
@NullMarked
package io.clientele.client.roster.stream;

import org.jspecify.annotations.NullMarked;
