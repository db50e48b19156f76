/** Guesses and known devices, kept in MongoDB. */
@NullMarked
package io.clientele.access.guessing.mongo;

import org.jspecify.annotations.NullMarked;
