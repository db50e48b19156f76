/** Work that only one of all instances and threads is to do at a time. */
@NullMarked
package io.clientele.integration.claim;

import org.jspecify.annotations.NullMarked;
