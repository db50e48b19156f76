/** Tests of the live stream's rules. */
@NullMarked
package io.clientele.client.roster.stream;

import org.jspecify.annotations.NullMarked;
