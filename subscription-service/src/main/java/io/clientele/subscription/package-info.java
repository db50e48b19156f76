/** Which plan a practice is on, and so how many clients it may have and what it may use. */
@NullMarked
package io.clientele.subscription;

import org.jspecify.annotations.NullMarked;
