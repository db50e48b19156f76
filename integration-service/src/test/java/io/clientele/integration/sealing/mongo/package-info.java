/** What tests without a service know of keys in the store. */
@NullMarked
package io.clientele.integration.sealing.mongo;

import org.jspecify.annotations.NullMarked;
