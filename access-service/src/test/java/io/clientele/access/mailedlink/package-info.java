/** Links in memory, to test the rules of those who mail them. */
@NullMarked
package io.clientele.access.mailedlink;

import org.jspecify.annotations.NullMarked;
