package org.wangge.local.demo.reconcile;

/** One event told to one account. */
record Notice(String account, String event) {}
