/** What was heard of practices, where it is kept, tested. */
@NullMarked
package io.clientele.client.practice.mongo;

import org.jspecify.annotations.NullMarked;
