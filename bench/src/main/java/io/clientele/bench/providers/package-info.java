/** What a client notices of other clients' providers that are slow or dead. */
@NullMarked
package io.clientele.bench.providers;

import org.jspecify.annotations.NullMarked;
