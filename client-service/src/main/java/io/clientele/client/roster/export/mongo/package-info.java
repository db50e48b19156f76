/** Exports as they are kept. */
@NullMarked
package io.clientele.client.roster.export.mongo;

import org.jspecify.annotations.NullMarked;
