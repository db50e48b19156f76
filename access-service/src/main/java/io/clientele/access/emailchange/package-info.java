/**
 * Another email for a login, once it is proven (ACC-8a). The door: AskingForEmail, ConfirmingEmail.
 */
@NullMarked
package io.clientele.access.emailchange;

import org.jspecify.annotations.NullMarked;
