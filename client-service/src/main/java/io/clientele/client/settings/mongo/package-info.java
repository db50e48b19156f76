/** Where default client settings are kept. */
@NullMarked
package io.clientele.client.settings.mongo;

import org.jspecify.annotations.NullMarked;
