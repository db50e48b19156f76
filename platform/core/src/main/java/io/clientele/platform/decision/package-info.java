/** What an aggregate answers to a command: done, unchanged or refused. Knows no framework. */
@NullMarked
package io.clientele.platform.decision;

import org.jspecify.annotations.NullMarked;
