/** Where teams lie. */
@NullMarked
package io.clientele.access.team.mongo;

import org.jspecify.annotations.NullMarked;
