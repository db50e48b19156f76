/**
 * What the tests of all services share: infrastructure, tokens, topics, and bad input for every
 * endpoint.
 */
@NullMarked
package io.clientele.testkit;

import org.jspecify.annotations.NullMarked;
