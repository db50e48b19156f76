/** The client list as a file: a job writes it, its requester fetches it. */
@NullMarked
package io.clientele.client.roster.export;

import org.jspecify.annotations.NullMarked;
