/** What an operator is told, and what is asked of services for them. */
@NullMarked
package io.clientele.standalone.operating;

import org.jspecify.annotations.NullMarked;
