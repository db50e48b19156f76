/** Whether the answers of a service tell apart an id of somebody else's from one of nothing. */
@NullMarked
package io.clientele.testkit.ids;

import org.jspecify.annotations.NullMarked;
