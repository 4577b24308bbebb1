package org.wangge.local.demo.office;

/** One of the kinds of issue in categories.json. */
public record Kind(String scheme, String code, String zh, String en) {}
