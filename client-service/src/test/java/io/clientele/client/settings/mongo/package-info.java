/** The shipped collection of default settings. */
@NullMarked
package io.clientele.client.settings.mongo;

import org.jspecify.annotations.NullMarked;
