/** What a person sees of the accounts they may act in. */
@NullMarked
package io.clientele.access.account;

import org.jspecify.annotations.NullMarked;
