/** Where bundles and their open intents are kept. */
@NullMarked
package io.clientele.client.bundle.mongo;

import org.jspecify.annotations.NullMarked;
