package io.clientele.client.connection;

/** Accounting software that may be connected while a client is added (CLI-4); others later. */
public enum Software {
  XERO,
  SAGE
}
