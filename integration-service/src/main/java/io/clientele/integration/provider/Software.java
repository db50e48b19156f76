package io.clientele.integration.provider;

/** The accounting software that can be connected; each has an adapter of this name below. */
public enum Software {
  XERO,
  QUICKBOOKS,
  SAGE,
  FREEAGENT,
  KASHFLOW
}
