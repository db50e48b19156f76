/** What uploads of clients must do. */
@NullMarked
package io.clientele.client.upload;

import org.jspecify.annotations.NullMarked;
