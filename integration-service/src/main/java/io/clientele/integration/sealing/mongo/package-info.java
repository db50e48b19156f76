/** What lies under which key, in the store. */
@NullMarked
package io.clientele.integration.sealing.mongo;

import org.jspecify.annotations.NullMarked;
