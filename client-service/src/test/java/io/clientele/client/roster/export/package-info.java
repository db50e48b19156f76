/** The client list as a file. */
@NullMarked
package io.clientele.client.roster.export;

import org.jspecify.annotations.NullMarked;
