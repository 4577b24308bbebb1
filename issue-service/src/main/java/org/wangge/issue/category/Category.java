package org.wangge.issue.category;

/** One kind of issue, as the deeds of the loop need it. The code means something only within its scheme. */
public record Category(String scheme, String code, String nameZh, String nameEn, Allowance allowance) {}
