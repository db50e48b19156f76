/** Settings of a connection decide alone, without a store. */
@NullMarked
package io.clientele.integration.settings;

import org.jspecify.annotations.NullMarked;
