/** Where what was said of each software is kept. */
@NullMarked
package io.clientele.integration.capability.mongo;

import org.jspecify.annotations.NullMarked;
