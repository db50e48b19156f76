package io.clientele.access.identity.selfservice;

import io.clientele.access.account.Accounts;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Which accounts a person has, to choose the one they work in (ACC-6). A choice leads by the
 * gateway's sign-in, which knows them already and brings them back with a token for it.
 */
@Controller
class AccountPages {

  private final SignedInPages pages;
  private final Accounts accounts;

  AccountPages(SignedInPages pages, Accounts accounts) {
    this.pages = pages;
    this.accounts = accounts;
  }

  @GetMapping("/login/accounts")
  ModelAndView open(Authentication who) {
    return new ModelAndView("accounts", "accounts", accounts.of(pages.login(who)));
  }
}
