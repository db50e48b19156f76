/** Files in the store, each there whole or not at all. */
@NullMarked
package io.clientele.platform.file;

import org.jspecify.annotations.NullMarked;
