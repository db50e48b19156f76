/** What operators ask about keys, on the management port. */
@NullMarked
package io.clientele.integration.sealing.http;

import org.jspecify.annotations.NullMarked;
