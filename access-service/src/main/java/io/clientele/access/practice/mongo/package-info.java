/** Where practices and pending registrations are kept. */
@NullMarked
package io.clientele.access.practice.mongo;

import org.jspecify.annotations.NullMarked;
