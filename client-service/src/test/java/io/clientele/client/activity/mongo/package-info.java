/** Reports as they are kept. */
@NullMarked
package io.clientele.client.activity.mongo;

import org.jspecify.annotations.NullMarked;
