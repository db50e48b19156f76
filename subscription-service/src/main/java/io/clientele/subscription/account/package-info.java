/** What is paid for one client, by whom, and which add-ons it is licensed for. */
@NullMarked
package io.clientele.subscription.account;

import org.jspecify.annotations.NullMarked;
