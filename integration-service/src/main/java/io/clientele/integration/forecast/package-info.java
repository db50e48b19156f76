/** Which connections of a practice end when, for each person and all together (BEY-4). */
@NullMarked
package io.clientele.integration.forecast;

import org.jspecify.annotations.NullMarked;
