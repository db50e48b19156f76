/** What is heard of clients: that there is a new one, and what they are called. */
@NullMarked
package io.clientele.access.clientaccess.messaging;

import org.jspecify.annotations.NullMarked;
