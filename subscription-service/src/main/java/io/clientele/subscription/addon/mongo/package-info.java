/** What is known of connections and software, and how many licences stand how. */
@NullMarked
package io.clientele.subscription.addon.mongo;

import org.jspecify.annotations.NullMarked;
