/** What licences hear: of wants and assignments, connections and software. */
@NullMarked
package io.clientele.subscription.addon.messaging;

import org.jspecify.annotations.NullMarked;
