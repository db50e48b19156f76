/** Who saw which client at any past instant, and why: the record, asked the question of now. */
@NullMarked
package io.clientele.access.past;

import org.jspecify.annotations.NullMarked;
